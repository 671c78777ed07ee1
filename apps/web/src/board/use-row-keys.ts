import type { StreamId } from '@ruhu/domain'
import { type RefObject, useRef, useState } from 'react'
import { useKeys } from '../keys/use-keys.ts'
import type { RowGroup } from './group-rows.ts'
import { focusRow } from './OrderTable.tsx'

type RowKeys = { current: StreamId | undefined; setCurrent: (id: StreamId) => void; list: RefObject<HTMLTableElement | null> }
type Acts = { onClose?: (() => void) | undefined; onAssign?: ((id: StreamId) => void) | undefined }

const inPanel = (): boolean => document.activeElement?.closest('.visit') != null

/** `j` and `k` through the rows of a list; strokes within the panel beside it are the panel's. */
export const useRowKeys = (groups: readonly RowGroup[], { onClose, onAssign }: Acts): RowKeys => {
  const list = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<StreamId>()
  const ids = groups.flatMap(({ rows }) => rows.map(({ entry }) => entry.id))
  const move = (by: 1 | -1) => {
    const at = current === undefined ? -1 : ids.indexOf(current)
    const next = ids[at < 0 ? 0 : Math.min(Math.max(at + by, 0), ids.length - 1)]
    if (!next || inPanel()) return false
    setCurrent(next)
    focusRow(list.current, next)
    return true
  }
  useKeys({
    next: () => move(1),
    previous: () => move(-1),
    close: () => {
      if (!onClose) return false
      onClose()
      if (current) focusRow(list.current, current)
      return true
    },
    assign: () => {
      if (!current || !onAssign || inPanel()) return false
      onAssign(current)
      return true
    },
  })
  return { current, setCurrent, list }
}
