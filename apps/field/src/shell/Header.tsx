import type { StreamId } from '@ruhu/domain'
import { useWords } from '../i18n/i18n.ts'
import { OutboxPill } from '../outbox/OutboxPill.tsx'
import { Link } from '../route/Link.tsx'
import type { Route } from '../route/route.ts'

/** The visit the second tab leads to. */
export type VisitTab = { id: StreamId; label: string }

/** Day and visit side by side, and always in the same corner what still waits to be sent. */
export const Header = ({ at, visit }: { at: Route; visit: VisitTab | undefined }) => {
  const say = useWords()
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-3 px-gutter">
      <nav aria-label={say('nav.label')} className="flex flex-wrap gap-x-5">
        <Tab to={{ screen: 'day' }} here={at.screen === 'day'} label={say('nav.today')} />
        {visit && <Tab to={{ screen: 'visit', id: visit.id }} here={at.screen === 'visit' && at.id === visit.id} label={visit.label} />}
      </nav>
      <OutboxPill here={at.screen === 'outbox'} />
    </header>
  )
}

const Tab = ({ to, here, label }: { to: Route; here: boolean; label: string }) => (
  <Link
    to={to}
    aria-current={here ? 'page' : undefined}
    className={`flex min-h-target min-w-target items-center border-b-3 no-underline ${here ? 'border-ink font-semibold text-ink' : 'border-transparent text-ink-2'}`}
  >
    {label}
  </Link>
)
