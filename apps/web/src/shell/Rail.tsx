import { useAccount, useNow, useOrders, useRuhu } from '@ruhu/client'
import { Icon, type IconName, LocaleSwitch, ProductMark, StateGlyph, ThemeSwitch, useMessages } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { boardRow, isToday } from '../board/group-rows.ts'
import { useWords } from '../i18n/words.ts'

const pages = [
  { to: '/', page: 'today', icon: 'today' },
  { to: '/orders', page: 'orders', icon: 'order' },
  { to: '/regulation', page: 'regulation', icon: 'regulation' },
] as const satisfies readonly { to: string; page: string; icon: IconName }[]

/** The nouns of the console, and who is signed in. */
export const Rail = () => {
  const say = useWords()
  return (
    <header className="rail">
      <div className="rail-product">
        <ProductMark />
        <strong>{say('shared.product')}</strong>
      </div>
      <nav aria-label={say('rail.label')}>
        {pages.map(({ to, page, icon }) => (
          <Link key={to} to={to} className="rail-link" activeOptions={{ exact: to === '/', includeSearch: false }}>
            <Icon name={icon} className="rail-icon" />
            <span>{say(`page.${page}`)}</span>
            {page === 'today' && <RiskCount />}
          </Link>
        ))}
      </nav>
      <Signed />
    </header>
  )
}

const RiskCount = () => {
  const say = useWords()
  const { transport } = useRuhu()
  const { orders } = useOrders()
  const now = useNow(transport.clock, 5_000)
  const count = [...orders.values()].filter((entry) => isToday(entry, now) && boardRow(entry, now).atRisk).length
  if (count === 0) return null
  return (
    <span className="rail-count">
      <StateGlyph state="at-risk" word={say('rail.risk', { count })} />
      <span aria-hidden="true">{count}</span>
    </span>
  )
}

const Signed = () => {
  const say = useWords()
  const m = useMessages()
  const { me } = useRuhu()
  const { signOut } = useAccount()
  return (
    <section className="rail-account" aria-label={say('rail.account')}>
      <p>
        <strong>{me.name}</strong>
        <span className="rail-role">
          {m.role[me.role]} {me.branchName}
        </span>
      </p>
      <ThemeSwitch />
      <div className="rail-buttons">
        <button type="button" className="ui-quiet-button" onClick={() => void signOut()}>
          {say('shared.signOut')}
        </button>
        <LocaleSwitch form="other" />
      </div>
    </section>
  )
}
