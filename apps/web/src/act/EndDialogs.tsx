import type { OrderEntry } from '@ruhu/client'
import { type CommandOf, whyNot } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { ActDialog } from './ActDialog.tsx'
import { Choice, Choices } from './Choices.tsx'

type EndProps = { entry: OrderEntry; onClose: () => void }

/** Closes an order once the visit is over. */
export const CloseDialog = ({ entry: { id, order }, onClose }: EndProps) => {
  const say = useWords()
  return (
    <ActDialog
      title={say('act.closeTitle', { number: order.number })}
      confirm={say('act.close')}
      stream={id}
      command={{ type: 'CloseOrder' }}
      refusal={whyNot(order, 'CloseOrder')}
      onClose={onClose}
    >
      <p>{say('act.closeWhat')}</p>
    </ActDialog>
  )
}

type Reason = CommandOf<'WithdrawOrder'>['reason']

/** Withdraws an order that will not be served; it asks why, because that is kept. */
export const WithdrawDialog = ({ entry: { id, order }, onClose }: EndProps) => {
  const say = useWords()
  const m = useMessages()
  const [reason, setReason] = useState<Reason>()
  return (
    <ActDialog
      title={say('act.withdrawTitle', { number: order.number })}
      confirm={say('act.withdraw')}
      stream={id}
      command={reason && { type: 'WithdrawOrder', reason }}
      refusal={whyNot(order, 'WithdrawOrder')}
      final
      onClose={onClose}
    >
      <p>{say('act.withdrawWhat')}</p>
      <Choices label={say('act.why')}>
        {(Object.keys(m.withdrawReason) as Reason[]).map((each) => (
          <Choice key={each} name="reason" checked={each === reason} onChoose={() => setReason(each)} first={m.withdrawReason[each]} />
        ))}
      </Choices>
    </ActDialog>
  )
}
