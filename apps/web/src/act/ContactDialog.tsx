import { type OrderEntry, useRuhu } from '@ruhu/client'
import { type CommandOf, contactMeans, type PersonId } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { ActDialog } from './ActDialog.tsx'
import { Choice, Choices } from './Choices.tsx'

type Means = CommandOf<'DeliverTechnicianContact'>['means']
type ContactProps = { entry: OrderEntry; technician: PersonId; onClose: () => void }

/** Records how the customer got the name and number of whoever comes (8.3). */
export const ContactDialog = ({ entry: { id, order }, technician, onClose }: ContactProps) => {
  const say = useWords()
  const m = useMessages()
  const { transport } = useRuhu()
  const [means, setMeans] = useState<Means>()
  return (
    <ActDialog
      title={say('act.contactTitle', { number: order.number })}
      confirm={say('act.contactDone')}
      stream={id}
      command={means && { type: 'DeliverTechnicianContact', at: transport.clock.now(), technician, means, confirmed: true }}
      onClose={onClose}
    >
      <p>{say('act.contactWhat')}</p>
      <Choices label={say('act.contactHow')}>
        {contactMeans.map((each) => (
          <Choice key={each} name="means" checked={each === means} onChoose={() => setMeans(each)} first={m.vocabulary.contactMean[each]} />
        ))}
      </Choices>
    </ActDialog>
  )
}
