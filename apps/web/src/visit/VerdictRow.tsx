import { edition2015, type Instant, provision, sayReason, type Verdict } from '@ruhu/domain'
import { Icon, ProvisionTag, StateGlyph, useMessages } from '@ruhu/ui'
import { AnswerableName } from './AnswerableName.tsx'
import type { CitedFact } from './cited-facts.ts'
import { Evidence } from './Evidence.tsx'

type VerdictRowProps = {
  verdict: Verdict
  asOf: Instant
  facts: readonly CitedFact[]
  open: boolean
  onToggle: (provision: string) => void
}

/** One duty judged; opens to what it rests on. */
export const VerdictRow = ({ verdict, asOf, facts, open, onToggle }: VerdictRowProps) => {
  const m = useMessages()
  const { provision: id, outcome } = verdict
  const row = provision(edition2015, id)
  const detail = `evidence-${id}`
  return (
    <>
      <tr className="verdict-row" data-testid={`verdict-${id}`} data-outcome={outcome} data-open={open}>
        <td className="v-glyph">
          <StateGlyph state={outcome} word={m.outcome[outcome]} />
        </td>
        <td className="v-provision">
          <ProvisionTag id={id} />
        </td>
        <th className="v-title" scope="row">
          <button
            type="button"
            className="verdict-toggle"
            aria-expanded={open}
            aria-controls={open ? detail : undefined}
            onClick={() => onToggle(id)}
          >
            <span lang="zh-CN">{row?.title}</span>
          </button>
        </th>
        <td className="v-reason">{sayReason(m, verdict.reason)}</td>
        <td className="v-basis">{m.basis[verdict.basis]}</td>
        <td className="v-answerable">
          <AnswerableName answerable={verdict.answerable} />
        </td>
        <td className="v-chevron">
          <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        </td>
      </tr>
      {open && row && (
        <tr className="evidence-row" id={detail}>
          <td colSpan={7} className="evidence-cell">
            <Evidence verdict={verdict} asOf={asOf} provision={row} facts={facts} />
          </td>
        </tr>
      )}
    </>
  )
}
