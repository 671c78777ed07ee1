import { Icon } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { Link } from '../route/Link.tsx'
import { useOutboxItems } from './provider.tsx'

/** Whether everything recorded here has reached the server. Always in the same corner; a tap opens the list. */
export const OutboxPill = ({ here }: { here: boolean }) => {
  const say = useWords()
  const { waiting, refused } = useOutboxItems()
  const [text, look, icon] =
    waiting.length > 0
      ? ([
          say('outbox.waiting', { count: waiting.length }),
          'border-risk-line bg-risk-bg px-2.5 font-semibold text-risk',
          'upload',
        ] as const)
      : refused.length > 0
        ? ([
            say('outbox.refused', { count: refused.length }),
            'border-breached bg-surface px-2.5 font-semibold text-breached',
            'cross',
          ] as const)
        : ([say('outbox.allSent'), 'border-transparent text-ink-2', 'check'] as const)
  return (
    <Link
      to={{ screen: 'outbox' }}
      aria-current={here ? 'page' : undefined}
      data-testid="outbox"
      className="ms-auto flex min-h-target min-w-target items-center text-small no-underline"
    >
      <span className={`flex items-center gap-1.5 rounded-pill border py-0.5 ${look}`}>
        <Icon name={icon} />
        <span aria-live="polite">{text}</span>
      </span>
    </Link>
  )
}
