import { useNow, useRuhu } from '@ruhu/client'
import { useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { AccessBand } from './AccessBand.tsx'
import { OfflineStrip } from './OfflineStrip.tsx'

/** The customer's own screen: neutral, under the company's name. */
export const CustomerScreen = ({ children, dock }: { children: ReactNode; dock?: ReactNode }) => {
  const say = useWords()
  const { format } = useMessages()
  const { transport, me } = useRuhu()
  const now = useNow(transport.clock)
  return (
    <div className="flex h-dvh flex-col bg-page">
      <header className="flex min-h-28 flex-none wide:min-h-22 items-center gap-5 border-line border-b-(length:--edge) bg-surface px-gutter">
        <span className="h-11 w-3 flex-none bg-accent" aria-hidden="true" />
        <span className="nb font-bold text-label">{say('company')}</span>
        <span className="min-w-0 flex-1 text-ink-2 text-small">{me.branchName}</span>
        <span className="nb text-ink-2 text-small large:hidden">{format.date(now)}</span>
        <time className="nb text-label">{format.time(now)}</time>
      </header>
      <main className="min-h-0 flex-1 overflow-y-auto px-gutter pt-9 pb-8 wide:pt-6 wide:pb-4">
        <div className="mx-auto flex min-h-full max-w-[1240px] flex-col wide:max-w-[1700px]">
          <OfflineStrip />
          {children}
        </div>
      </main>
      {dock && (
        <footer className="flex-none border-line px-gutter pt-2 pb-9 large:border-t-(length:--edge) large:pt-6 wide:border-t-(length:--edge) wide:pt-4 wide:pb-5">
          <div className="mx-auto flex max-w-[1240px] flex-wrap gap-6 wide:max-w-[1700px]">{dock}</div>
        </footer>
      )}
      <AccessBand />
    </div>
  )
}
