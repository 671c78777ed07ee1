import { type CommandType, type Refusal, whyNot } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import { App, Button, Popover } from 'antd'
import { useState } from 'react'
import { ContactDialog } from '../act/ContactDialog.tsx'
import { CloseDialog, WithdrawDialog } from '../act/EndDialogs.tsx'
import { cited, Refused } from '../act/Refused.tsx'
import { useWords } from '../i18n/words.ts'
import { useMay } from './use-may.ts'
import type { VisitProps } from './Visit.tsx'

/** What a supervisor can do with an order. What cannot be done now says why not before anyone asks. */
export const VisitActions = ({ entry, onAssign }: Pick<VisitProps, 'entry' | 'onAssign'>) => {
  const say = useWords()
  const [asking, setAsking] = useState<'CloseOrder' | 'WithdrawOrder' | 'DeliverTechnicianContact'>()
  const done = () => setAsking(undefined)
  const { technician, departedAt } = entry.order
  return (
    <div className="visit-actions">
      {onAssign && !whyNot(entry.order, 'AssignTechnician') && (
        <Button type="primary" onClick={onAssign}>
          {say('board.assign')}
        </Button>
      )}
      {technician && departedAt === undefined && (
        <Act
          command="DeliverTechnicianContact"
          word={say('act.contact')}
          entry={entry}
          onAsk={() => setAsking('DeliverTechnicianContact')}
        />
      )}
      <Act command="CloseOrder" word={say('act.close')} entry={entry} onAsk={() => setAsking('CloseOrder')} />
      <Act command="WithdrawOrder" word={say('act.withdraw')} entry={entry} onAsk={() => setAsking('WithdrawOrder')} />
      <CopyLink id={entry.id} />
      {asking === 'DeliverTechnicianContact' && technician && <ContactDialog entry={entry} technician={technician} onClose={done} />}
      {asking === 'CloseOrder' && <CloseDialog entry={entry} onClose={done} />}
      {asking === 'WithdrawOrder' && <WithdrawDialog entry={entry} onClose={done} />}
    </div>
  )
}

type ActProps = Pick<VisitProps, 'entry'> & { command: CommandType; word: string; onAsk: () => void }

const Act = ({ command, word, entry, onAsk }: ActProps) => {
  const may = useMay(command)
  if (!may) return null
  const refusal = whyNot(entry.order, command)
  return refusal ? <Barred word={word} refusal={refusal} /> : <Button onClick={onAsk}>{word}</Button>
}

/** A button that is not open now: still reachable, so that its reason is. */
const Barred = ({ word, refusal }: { word: string; refusal: Refusal }) => {
  const say = useWords()
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      placement="bottom"
      getPopupContainer={(button: HTMLElement) => button.parentElement ?? document.body}
      title={say('act.notNow', { act: word })}
      content={
        <div className="why-not">
          <Refused refusal={cited(refusal)} />
        </div>
      }
    >
      <Button className="barred" aria-disabled="true">
        {word}
      </Button>
    </Popover>
  )
}

const CopyLink = ({ id }: { id: string }) => {
  const say = useWords()
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/orders/${id}`)
    void message.success(say('act.copied'))
  }
  // Browsers hand out the clipboard on secure pages only.
  if (!navigator.clipboard) return null
  return (
    <Button icon={<Icon name="copy" />} onClick={() => void copy()}>
      {say('act.copy')}
    </Button>
  )
}
