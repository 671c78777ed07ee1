import { useOrders } from '@ruhu/client'
import { Icon, LiveDot } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { FindField } from '../palette/FindField.tsx'
import { useSecond } from './second.tsx'

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
  const { status, asOf } = useOrders()
  const now = useSecond()
  if (status === 'loading')
    return (
      <span className="connecting" role="status">
        <Icon name="refresh" /> {say('connecting')}
      </span>
    )
  if (status === 'live') return <LiveDot live at={now} />
  return <LiveDot live={false} {...(asOf !== undefined && { at: asOf })} />
}
