import type { Slot } from '@ruhu/domain'
import { Icon, type IconName, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import type { RankingAction } from './ranking.ts'
import { RankBadge } from './SlotGrid.tsx'

type Props = { ranked: readonly Slot[]; act: (action: RankingAction) => void; enough: boolean }

/** The chosen times, best first, to be put in another order or taken back. */
export const RankedList = ({ ranked, act, enough }: Props) => {
  const say = useWords()
  return (
    <section aria-label={say('choose.ranked')} className="self-start border-ink border-t-(length:--edge)">
      {ranked.length === 0 && <p className="py-7 text-ink-2">{say('choose.empty')}</p>}
      <ol>
        {ranked.map((slot, index) => (
          <Row key={slot.start} slot={slot} index={index} last={index === ranked.length - 1} act={act} />
        ))}
      </ol>
      <p aria-live="polite" className="pt-3 text-risk empty:hidden">
        {enough && say('choose.enough')}
      </p>
    </section>
  )
}

const Row = ({ slot, index, last, act }: { slot: Slot; index: number; last: boolean; act: Props['act'] }) => {
  const say = useWords()
  const { format } = useMessages()
  const named = { slot: format.slot(slot) }
  return (
    <li className="flex min-h-26 flex-wrap items-center gap-x-7 gap-y-2 border-line border-b-(length:--edge) py-3" data-testid="ranked">
      <RankBadge rank={index + 1} />
      <span className="flex-1">
        <span className="vh">{say('choose.rank', { rank: index + 1 })} </span>
        <span className="font-bold text-lead">
          <span className="nb">{format.date(slot.start)}</span> <span className="nb">{format.window(slot)}</span>
        </span>
        {index === 0 && <span className="nb ms-4 text-ink-2 text-small">{say('choose.first')}</span>}
      </span>
      <span className="flex gap-3">
        <Move
          icon="arrow-up"
          label={say('choose.up', named)}
          off={index === 0}
          onClick={() => act({ type: 'move', from: index, by: -1 })}
        />
        <Move icon="arrow-down" label={say('choose.down', named)} off={last} onClick={() => act({ type: 'move', from: index, by: 1 })} />
        <Move icon="cross" label={say('choose.remove', named)} onClick={() => act({ type: 'remove', slot })} />
      </span>
    </li>
  )
}

const Move = ({ icon, label, off = false, onClick }: { icon: IconName; label: string; off?: boolean; onClick: () => void }) => (
  <button
    type="button"
    aria-label={label}
    aria-disabled={off || undefined}
    onClick={off ? undefined : onClick}
    className="grid size-target place-items-center border-(length:--edge) border-part bg-surface active:bg-active aria-disabled:cursor-default aria-disabled:border-line aria-disabled:border-dashed aria-disabled:bg-transparent aria-disabled:text-ink-3"
  >
    <Icon name={icon} size="1.3em" />
  </button>
)
