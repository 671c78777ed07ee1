import { type CommandOf, type Instant, type lateReasons, noticeAnswers, noticeChannels, type StreamId } from '@ruhu/domain'
import { Segmented, useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { initial } from '../i18n/initial.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { CallLine } from './CallLine.tsx'
import { Choice } from './Choice.tsx'
import { OfferedTime } from './OfferedTime.tsx'
import { offerAfter } from './offers.ts'

export type Notice = Pick<CommandOf<'NotifyLate'>, 'channel' | 'offered' | 'answer'>
type Answer = Notice['answer']

type Props = {
  id: StreamId
  reason: (typeof lateReasons)[number]
  promisedAt: Instant
  now: Instant
  onChange: () => void
  onSend: (notice: Notice) => void
}

/** The second half of a notice: when the technician can be there, how the customer was told, what they said. */
export const LateForm = ({ id, reason, promisedAt, now, onChange, onSend }: Props) => {
  const say = useWords()
  const m = useMessages()
  const [offered, setOffered] = useState(() => offerAfter(promisedAt, now, 30))
  const [channel, setChannel] = useState<Notice['channel']>('call')
  const [answer, setAnswer] = useState<Answer>()
  const [problem, setProblem] = useState<'late.timePast' | 'late.answerMissing'>()

  const send = () => {
    if (offered <= now) return setProblem('late.timePast')
    if (!answer) return setProblem('late.answerMissing')
    onSend({ channel, offered, answer })
  }
  return (
    <div className="mt-3 flex flex-col gap-4">
      <p className="flex flex-wrap items-center justify-between gap-x-3 border-y border-line">
        <strong className="font-semibold">{initial(m.lateReason[reason])}</strong>
        <button type="button" className="min-h-target min-w-target text-center text-link underline" onClick={onChange}>
          {say('late.change')}
        </button>
      </p>
      <OfferedTime offered={offered} promisedAt={promisedAt} now={now} onOffer={setOffered} />
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="text-small text-ink-2" aria-hidden="true">
          {say('late.channel')}
        </span>
        <Segmented
          label={say('late.channel')}
          options={noticeChannels.map((value) => ({ value, label: m.noticeChannel[value] }))}
          value={channel}
          onChange={setChannel}
        />
      </div>
      <CallLine id={id} />
      <Choice
        label={say('late.answer')}
        options={noticeAnswers.map((value) => ({ value, label: initial(m.noticeAnswer[value]) }))}
        value={answer}
        onChange={(next) => {
          setAnswer(next)
          setProblem(undefined)
        }}
      />
      <div className="flex flex-col gap-2">
        <p role="alert" className="text-small font-semibold text-breached empty:hidden">
          {problem && say(problem)}
        </p>
        {!problem && <p className="text-small text-ink-2">{say('late.sendHint')}</p>}
        <ActionButton kind="primary" label={say('late.send')} onClick={send} />
      </div>
    </div>
  )
}
