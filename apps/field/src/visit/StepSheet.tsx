import { useRuhu } from '@ruhu/client'
import { type Command, type CommandType, commandSchemas, type Verdict } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { Choice } from './Choice.tsx'
import { Choices } from './Choices.tsx'
import { Foreseen } from './ForeseenSheet.tsx'
import { type Field, fieldsOf, givenOf, wordsFor } from './step-fields.ts'

type Answers = Readonly<Record<string, unknown>>

type Props = {
  step: CommandType
  open: boolean
  onClose: () => void
  foreseen: (command: Command) => Verdict[]
  onRecord: (command: Command) => void
}

/** A step that says more than that it was taken: what it asks, nothing taken beforehand, and what it would be judged as. */
export const StepSheet = ({ step, open, onClose, foreseen, onRecord }: Props) => {
  const say = useWords()
  const m = useMessages()
  const { transport } = useRuhu()
  const [answers, setAnswers] = useState<Answers>({})
  const command = commandSchemas[step].safeParse({ type: step, at: transport.clock.now(), ...givenOf(step), ...answers }).data as
    | Command
    | undefined
  const verdicts = command ? foreseen(command) : []
  return (
    <Sheet open={open} onClose={onClose} onClosed={() => setAnswers({})} title={m.command[step]}>
      <form
        className="mt-3 flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (!command) return
          onRecord(command)
          onClose()
        }}
      >
        {fieldsOf(step).map((field) => (
          <Answer
            key={field.name}
            field={field}
            value={answers[field.name]}
            onChange={(value) => setAnswers({ ...answers, [field.name]: value })}
          />
        ))}
        {verdicts.length > 0 && (
          <ul className="divide-y divide-line border-y border-line">
            {verdicts.map((verdict) => (
              <Foreseen key={`${verdict.visit}/${verdict.duty}`} verdict={verdict} />
            ))}
          </ul>
        )}
        <ActionButton
          kind={command ? (verdicts.length > 0 ? 'ask' : 'primary') : 'quiet'}
          label={say(verdicts.length > 0 ? 'step.recordSo' : 'step.record')}
          hint={command ? undefined : say('step.unanswered')}
          submits
        />
      </form>
    </Sheet>
  )
}

const Answer = ({ field, value, onChange }: { field: Field; value: unknown; onChange: (value: unknown) => void }) => {
  const say = useWords()
  const m = useMessages()
  const asked = say(`field.${field.name as 'how'}`)
  const label = field.optional ? say('step.optional', { asked }) : asked
  const words = wordsFor(m, field.options)
  const options = field.options.map((option) => ({ value: option, label: words[option] ?? option }))
  switch (field.kind) {
    case 'one':
      return <Choice label={label} options={options} value={value as string | undefined} onChange={onChange} />
    case 'many':
      return <Choices label={label} options={options} value={(value ?? []) as readonly string[]} onChange={onChange} />
    case 'count':
      return (
        <Choice
          label={label}
          options={options}
          value={value === undefined ? undefined : String(value)}
          onChange={(n) => onChange(Number(n))}
        />
      )
    case 'yes-no': {
      const yesNo = [
        { value: 'yes', label: say('step.yes') },
        { value: 'no', label: say('step.no') },
      ]
      const chosen = value === undefined ? undefined : value ? 'yes' : 'no'
      return <Choice label={label} options={yesNo} value={chosen} onChange={(answer) => onChange(answer === 'yes')} />
    }
    default:
      return field.kind satisfies never
  }
}
