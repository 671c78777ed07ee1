import { useOrders } from '@ruhu/client'
import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { type ChangeEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { useFindable } from '../orders/use-findable.ts'
import { findHits, type Hit, keyOf } from './find-hits.ts'
import { HitLine } from './HitLine.tsx'

/** Goes anywhere by a few words. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const say = useWords()
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const hits = useHits(asked)
  const go = useGo(onClose)
  const active = hits[Math.min(at, hits.length - 1)]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) setAt((before) => Math.min(Math.max(before + by, 0), hits.length - 1))
    else if (event.key === 'Enter' && active) go(active)
    else return
    event.preventDefault()
  }
  const ask = (event: ChangeEvent<HTMLInputElement>) => {
    setAsked(event.target.value)
    setAt(0)
  }
  return (
    <Modal
      open
      onCancel={onClose}
      title={say('find.title')}
      footer={null}
      width={560}
      closable={{ 'aria-label': say('shared.action.close') }}
    >
      <Input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-hits"
        aria-activedescendant={active && `hit-${keyOf(active)}`}
        aria-label={say('find.title')}
        placeholder={say('find.placeholder')}
        value={asked}
        onChange={ask}
        onKeyDown={onKeyDown}
      />
      <div id="palette-hits" role="listbox" aria-label={say('find.title')} className="palette-hits">
        {hits.map((hit, place) => (
          <HitLine key={keyOf(hit)} hit={hit} active={hit === active} onPoint={() => setAt(place)} onChoose={() => go(hit)} />
        ))}
      </div>
      {hits.length === 0 && <p className="palette-none">{say('find.none', { words: asked.trim() })}</p>}
      {asked === '' && <p className="palette-none">{say('find.hint')}</p>}
    </Modal>
  )
}

const useHits = (asked: string): Hit[] => {
  const say = useWords()
  const { orders } = useOrders()
  const entries = useMemo(() => [...orders.values()], [orders])
  const findable = useFindable(entries)
  return useMemo(
    () => findHits(asked, findable, { today: say('page.today'), orders: say('page.orders'), regulation: say('page.regulation') }),
    [asked, findable, say],
  )
}

const paths = { today: '/', orders: '/orders', regulation: '/regulation' } as const

const useGo = (onClose: () => void): ((hit: Hit) => void) => {
  const navigate = useNavigate()
  return (hit) => {
    onClose()
    if (hit.kind === 'page') void navigate({ to: paths[hit.page] })
    else if (hit.kind === 'order') void navigate({ to: '/orders/$id', params: { id: hit.entry.id } })
    else void navigate({ to: '/regulation', search: { id: hit.row.id } })
  }
}
