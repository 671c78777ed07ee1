import { AlertDialog } from '@base-ui/react/alert-dialog'
import { type CommandOf, withdrawReasons } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { capitalised } from '../i18n/capitalised.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Choices } from '../parts/Choices.tsx'
import { Notice } from './Notice.tsx'
import type { Booking } from './use-booking.ts'

/** Takes an order back, with a reason, after asking. */
export const Withdraw = ({ booking }: { booking: Booking }) => {
  const say = useWords()
  const [open, setOpen] = useState(false)
  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger className="nb -me-3 min-h-target px-3 text-link text-small underline underline-offset-8">
        {say('withdraw.button')}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 bg-scrim" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 max-h-[94dvh] w-[min(952px,92vw)] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-card bg-surface p-12 hc:border-(length:--edge) hc:border-line">
          <Asked booking={booking} onKeep={() => setOpen(false)} />
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

const Asked = ({ booking, onKeep }: { booking: Booking; onKeep: () => void }) => {
  const say = useWords()
  const m = useMessages()
  const [reason, setReason] = useState<CommandOf<'WithdrawOrder'>['reason']>()
  const [asked, setAsked] = useState(false)
  const number = booking.entry?.order.number ?? ''
  return (
    <div className="flex flex-col gap-8">
      <div>
        <AlertDialog.Title className="font-bold text-label">{say('withdraw.title', { number })}</AlertDialog.Title>
        <AlertDialog.Description className="mt-2 text-ink-2">{say('withdraw.what')}</AlertDialog.Description>
      </div>
      <Choices
        label={say('withdraw.reason')}
        across={3}
        options={withdrawReasons.map((value) => ({ value, label: capitalised(m.withdrawReason[value]) }))}
        value={reason}
        onChange={setReason}
        problem={asked && reason === undefined ? say('withdraw.missing') : undefined}
      />
      <Notice booking={booking} />
      <div className="flex flex-wrap gap-6">
        <Button className="flex-1" onClick={onKeep}>
          {say('withdraw.keep')}
        </Button>
        <Button
          kind="danger"
          className="flex-2"
          busy={booking.busy}
          onClick={() => (reason === undefined ? setAsked(true) : void booking.withdraw(reason))}
        >
          {say(booking.busy ? 'withdraw.confirming' : 'withdraw.confirm')}
        </Button>
      </div>
    </div>
  )
}
