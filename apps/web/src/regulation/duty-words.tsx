import { type EditionRow, visitKinds } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'

/** The kinds of visit a provision binds. */
export const Applies = ({ row: { applies } }: { row: EditionRow }) => {
  const say = useWords()
  const m = useMessages()
  if (applies.length === 0) return <span className="faint">{say('regulation.noKind')}</span>
  if (applies.length === visitKinds.length) return say('regulation.everyKind')
  return m.list(applies.map((kind) => m.kind[kind]))
}

type Parameter = 'earlyMinutes' | 'lateMinutes' | 'beforeMinutes' | 'topics'

/** The duties a provision lays down by their names in the program, with the numbers the text states. */
export const Duties = ({ row: { duties } }: { row: EditionRow }) => {
  const say = useWords()
  const m = useMessages()
  const laid = Object.entries(duties)
  if (laid.length === 0) return <span className="faint">{say('regulation.noDuty')}</span>
  return laid.map(([duty, parameters]) => (
    <span key={duty} className="duty">
      <code>{duty}</code>{' '}
      {m.list(
        Object.entries(parameters as Record<Parameter, number>).map(([name, n]) => say(`regulation.parameter.${name as Parameter}`, { n })),
      )}
    </span>
  ))
}
