import { edition2015, type FourOne, fourOnes, type KitItem, missingOnes, type OpenWorkOrder, provision, workItems } from '@ruhu/domain'
import { Icon, type IconName, ProvisionQuote, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { initial } from '../i18n/initial.ts'
import { operative } from '../i18n/operative.ts'
import type { Kit } from './use-kit.ts'

const icons: Record<FourOne, IconName> = { badge: 'badge', 'service-card': 'card', 'shoe-covers': 'shoe-cover', 'work-cloth': 'cloth' }

const duty = '9.1'

/** Whether the four ones are asked of this kind of visit at all. */
export const isBound = ({ kind }: OpenWorkOrder): boolean => provision(edition2015, duty)?.applies.includes(kind) ?? false

/** What may not be left behind, one tap each, with what is still missing above and the provision below. */
export const KitTiles = ({ kit, order }: { kit: Kit; order: OpenWorkOrder }) => {
  const say = useWords()
  const m = useMessages()
  const bound = isBound(order)
  const missing = missingOnes(kit.carried)
  return (
    <section aria-label={say('kit.fourOnes')}>
      {bound && missing.length > 0 && (
        <p className="mb-2 flex items-start gap-2 font-semibold text-risk" data-testid="why-not">
          <Icon name="warn" className="mt-[0.2em]" />
          {say('kit.missing', { items: m.list(missing.map((item) => m.kitItem[item])) })}
        </p>
      )}
      {(!bound || missing.length === 0) && (
        <p className={`mb-2 flex items-start gap-2 font-semibold ${bound ? 'text-kept' : ''}`}>
          <Icon name={bound ? 'check' : 'list'} className="mt-[0.2em]" />
          {say(bound ? 'kit.complete' : 'kit.notBound')}
        </p>
      )}
      <div className="kit-tiles">
        {fourOnes.map((item) => (
          <Tile key={item} item={item} kit={kit} warns={bound} />
        ))}
      </div>
      {bound && (
        <div className="mt-2">
          <ProvisionQuote form="line" id={duty} text={operative[duty] ?? ''} />
        </div>
      )}
    </section>
  )
}

const Tile = ({ item, kit, warns }: { item: FourOne; kit: Kit; warns: boolean }) => {
  const m = useMessages()
  const has = kit.carried.includes(item)
  const look = has
    ? 'border-kept bg-kept-bg text-kept'
    : warns
      ? 'border-risk-line font-semibold text-risk outline outline-1 -outline-offset-2 outline-risk-line'
      : 'border-line-strong text-ink-2'
  return (
    <button
      type="button"
      aria-pressed={has}
      className={`relative flex min-h-18 flex-col items-center gap-1 border px-1 pt-3 pb-2 text-center text-small ${look}`}
      onClick={() => kit.toggle(item)}
    >
      <Icon name={icons[item]} size="1.5em" />
      <span className="text-balance">{initial(m.kitItem[item])}</span>
      <span
        aria-hidden="true"
        className={`absolute end-1 top-1 grid size-4.5 place-items-center rounded-pill border ${has ? 'border-kept bg-kept text-surface' : 'border-current'}`}
      >
        {has && <Icon name="check" size="12px" />}
      </span>
    </button>
  )
}

/** What else 9.1 asks to have ready, quieter and folded. */
export const OtherKit = ({ kit }: { kit: Kit }) => {
  const say = useWords()
  const carried = workItems.filter((item) => kit.carried.includes(item)).length
  return (
    <details className="group mt-3 border-y border-line">
      <summary className="flex min-h-14 list-none items-center gap-3 [&::-webkit-details-marker]:hidden">
        <span className="flex-1">{say('kit.others')}</span>
        <span className="text-small text-ink-2">{say('kit.othersCount', { carried, all: workItems.length })}</span>
        <Icon name="chevron-down" className="group-open:rotate-180" />
      </summary>
      <div className="flex flex-wrap gap-2 pb-4">
        {workItems.map((item) => (
          <Chip key={item} item={item} kit={kit} />
        ))}
      </div>
    </details>
  )
}

const Chip = ({ item, kit }: { item: KitItem; kit: Kit }) => {
  const m = useMessages()
  const has = kit.carried.includes(item)
  return (
    <button
      type="button"
      aria-pressed={has}
      className={`flex min-h-target items-center gap-2 border px-3 text-small ${has ? 'border-kept bg-kept-bg text-kept' : 'border-line-strong bg-surface text-ink-2'}`}
      onClick={() => kit.toggle(item)}
    >
      <Icon name={has ? 'check' : 'plus'} />
      {initial(m.kitItem[item])}
    </button>
  )
}
