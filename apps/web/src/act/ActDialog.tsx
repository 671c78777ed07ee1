import { useSubmit } from '@ruhu/client'
import type { Command, Refusal, StreamId } from '@ruhu/domain'
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import './act.css'
import { cited, NotDone, Refused } from './Refused.tsx'
import { useFocusBack } from './use-focus-back.ts'

export type ActDialogProps = {
  title: string
  /** The verb on the button. */
  confirm: string
  stream: StreamId
  /** What is submitted; undefined as long as something has to be chosen. */
  command: Command | undefined
  /** Why it cannot be done as the order stands. */
  refusal?: Refusal | undefined
  /** Cannot be taken back. */
  final?: boolean
  onDone?: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks for one act and submits it; a refusal is shown where it was asked for, and what was chosen stays. */
export const ActDialog = ({ title, confirm, stream, command, refusal, final = false, onDone, onClose, children }: ActDialogProps) => {
  const say = useWords()
  const { submit, busy, outcome } = useSubmit()
  useFocusBack()
  const act = async () => {
    if (!command) return
    const result = await submit({ stream, command })
    if (result.status !== 'accepted') return
    onDone?.()
    onClose()
  }
  return (
    <Modal
      open
      title={title}
      width={480}
      okText={confirm}
      cancelText={say('shared.action.cancel')}
      okButtonProps={{ disabled: !command || refusal !== undefined, danger: final }}
      confirmLoading={busy}
      onOk={() => void act()}
      onCancel={onClose}
      closable={{ 'aria-label': say('shared.action.close') }}
    >
      <div className="act">
        {children}
        <div role="alert">{refusal ? <Refused refusal={cited(refusal)} /> : <NotDone outcome={outcome} />}</div>
      </div>
    </Modal>
  )
}
