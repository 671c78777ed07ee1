import { useRuhu } from '@ruhu/client'
import { Icon, LocaleSwitch, ThemeSwitch, useShared } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { useOutboxItems } from '../outbox/provider.tsx'
import { Sheet } from './Sheet.tsx'

/** Who is signed in, language, appearance, and the way out. */
export const Settings = ({ open, onClose, onSignOut }: { open: boolean; onClose: () => void; onSignOut: () => Promise<void> }) => {
  const say = useWords()
  const shared = useShared()
  const { me } = useRuhu()
  const { waiting } = useOutboxItems()
  const [failed, setFailed] = useState(false)
  const signOut = () => {
    setFailed(false)
    onSignOut().catch(() => setFailed(true))
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={say('settings.title')}
      note={
        <p className="text-small text-ink-2">
          {say('settings.who', { name: me.name, number: me.staffNumber })}
          <br />
          {say('settings.where', { branch: me.branchName, employer: me.employerName })}
        </p>
      }
    >
      <div className="mt-4 flex flex-col gap-4">
        <Row label={say('settings.locale')}>
          <LocaleSwitch />
        </Row>
        <Row label={say('settings.theme')}>
          <ThemeSwitch />
        </Row>
        <button
          type="button"
          className="flex min-h-14 items-center justify-center gap-2 border border-line-strong active:bg-sunken"
          onClick={signOut}
        >
          <Icon name="logout" />
          {shared('shared.signOut')}
        </button>
        <p role="alert" className="text-small text-breached empty:hidden">
          {failed && say('settings.noSignal')}
        </p>
        {waiting.length > 0 && <p className="text-small text-ink-2">{say('settings.keeps', { count: waiting.length })}</p>}
      </div>
    </Sheet>
  )
}

const Row = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
    <span aria-hidden="true">{label}</span>
    {children}
  </div>
)
