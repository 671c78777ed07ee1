import { Icon, type IconName, ProvisionTag, useMessages } from '@ruhu/ui'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { type Hit, keyOf, type PalettePage } from './find-hits.ts'

const icons: Record<PalettePage, IconName> = { today: 'today', orders: 'order', regulation: 'regulation' }

type HitLineProps = { hit: Hit; active: boolean; onPoint: () => void; onChoose: () => void }

/** One place to go. The field above keeps the focus; this is chosen by its arrows or by pointing. */
export const HitLine = ({ hit, active, onPoint, onChoose }: HitLineProps) => {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox field has the keys
    <div
      ref={line}
      id={`hit-${keyOf(hit)}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className="palette-hit"
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <What hit={hit} />
    </div>
  )
}

const What = ({ hit }: { hit: Hit }) => {
  const say = useWords()
  const m = useMessages()
  switch (hit.kind) {
    case 'page':
      return (
        <>
          <Icon name={icons[hit.page]} />
          <span>{say(`page.${hit.page}`)}</span>
        </>
      )
    case 'order': {
      const { order, customer } = hit.entry
      return (
        <>
          <Icon name="order" />
          <span className="nb">{order.number}</span>
          <span className="cut">{customer ? `${customer.name} ${customer.address}` : say('erased')}</span>
          <small>{m.stage[order.stage]}</small>
        </>
      )
    }
    case 'provision':
      return (
        <>
          <Icon name="regulation" />
          <ProvisionTag id={hit.row.id} />
          <span lang="zh-CN">{hit.row.title}</span>
        </>
      )
    default:
      return hit satisfies never
  }
}
