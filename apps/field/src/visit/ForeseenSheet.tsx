import { type CommandType, edition2015, provision, sayReason, type Verdict } from '@ruhu/domain'
import { ProvisionQuote, ProvisionTag, StateGlyph, useMessages } from '@ruhu/ui'
import { useRef } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { Sheet } from '../shell/Sheet.tsx'

type Props = {
  step: CommandType
  open: boolean
  verdicts: readonly Verdict[]
  onClose: () => void
  onConfirm: () => void
}

/** What a step would be judged as, before it is done: the technician decides, knowing. */
export const ForeseenSheet = ({ open, onClose, onConfirm, ...asked }: Props) => {
  const say = useWords()
  // Confirming moves the visit on at once: what was asked stays on the sheet until it is out of sight.
  const shown = useRef(asked)
  if (open) shown.current = asked
  const { step, verdicts } = shown.current
  const m = useMessages()
  const named = { step: m.command[step] }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={say('confirm.title', named)}
      note={<p className="text-small text-ink-2">{say('confirm.hint')}</p>}
    >
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {verdicts.map((verdict) => (
          <Foreseen key={`${verdict.visit}/${verdict.duty}`} verdict={verdict} />
        ))}
      </ul>
      {step === 'Depart' && <p className="mt-3 text-small text-ink-2">{say('confirm.unticked')}</p>}
      <div className="mt-4 flex flex-col gap-3">
        <ActionButton kind="plain" label={say('confirm.not', named)} onClick={onClose} />
        <ActionButton kind="ask" label={say('confirm.so', named)} onClick={onConfirm} />
      </div>
    </Sheet>
  )
}

/** One duty a step would break, with the provision's own words. */
export const Foreseen = ({ verdict }: { verdict: Verdict }) => {
  const m = useMessages()
  const cited = provision(edition2015, verdict.provision)
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-2">
        <StateGlyph state={verdict.outcome} word={m.outcome[verdict.outcome]} showWord />
        <ProvisionTag id={verdict.provision} />
        <span lang="zh-CN" className="font-semibold">
          {cited?.title}
        </span>
      </div>
      <p>{sayReason(m, verdict.reason)}</p>
      {cited && <ProvisionQuote form="line" id={cited.id} text={cited.text} />}
    </li>
  )
}
