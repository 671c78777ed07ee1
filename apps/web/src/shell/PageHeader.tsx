import { useNow, useOrders, useRuhu } from '@ruhu/client'
import { Icon, LiveDot } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { FindField } from '../palette/FindField.tsx'

/** The top line of every page: where this is, and whether it is live. */
export const PageHeader = ({ children }: { children: ReactNode }) => (
  <header className="page-header">
    <div className="page-title">{children}</div>
    <Connection />
    <FindField />
  </header>
)

const Connection = () => {
  const say = useWords()
  const { transport } = useRuhu()
  const { status, asOf } = useOrders()
  const now = useNow(transport.clock)
  if (status === 'loading')
    return (
      <span className="connecting" role="status">
        <Icon name="refresh" /> {say('connecting')}
      </span>
    )
  if (status === 'live') return <LiveDot live at={now} />
  return <LiveDot live={false} {...(asOf !== undefined && { at: asOf })} />
}
