import { type Outcome, outcomes } from '@ruhu/domain'
import { Segmented, StateGlyph, useMessages } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { useKeys } from '../keys/use-keys.ts'
import { countByStatus } from '../regulation/find-provisions.ts'
import type { CitedFact } from './cited-facts.ts'
import { countOf, groupVerdicts } from './group-verdicts.ts'
import type { Judged } from './use-verdicts.ts'
import { VerdictRow } from './VerdictRow.tsx'

type VerdictTableProps = {
  judged: Judged
  facts: readonly CitedFact[]
  open: string | undefined
  outcome: Outcome | undefined
  form: 'page' | 'panel'
  onToggle: (provision: string) => void
  onOutcome: (outcome: Outcome | undefined) => void
}

/** Every duty that can be judged yet, by outcome; what was breached first. Each row opens to its facts and the provision's words. */
export const VerdictTable = ({ judged, facts, open, outcome, form, onToggle, onOutcome }: VerdictTableProps) => {
  const say = useWords()
  const table = useVerdictKeys(form)
  const groups = groupVerdicts(judged.verdicts, outcome)
  return (
    <>
      <div className="verdict-bar">
        <h3 className="vh">{say('verdict.label')}</h3>
        <OutcomeFilter judged={judged} outcome={outcome} onOutcome={onOutcome} />
        <span className="toolbar-note">{say('verdict.breachedFirst')}</span>
      </div>
      <div className="verdict-scroll">
        <table ref={table} className="verdict-table" aria-label={say('verdict.label')}>
          <VerdictHead />
          {groups.map((group) => (
            <tbody key={group.outcome}>
              <GroupHead outcome={group.outcome} count={group.verdicts.length} />
              {group.verdicts.map((verdict) => (
                <VerdictRow
                  key={`${verdict.visit}/${verdict.duty}`}
                  verdict={verdict}
                  asOf={judged.asOf}
                  facts={facts}
                  open={verdict.provision === open}
                  onToggle={onToggle}
                />
              ))}
            </tbody>
          ))}
        </table>
        {groups.length === 0 && <p className="verdict-none">{say('verdict.none')}</p>}
        <Unjudged />
      </div>
    </>
  )
}

const VerdictHead = () => {
  const say = useWords()
  return (
    <thead>
      <tr>
        <th className="v-glyph" scope="col">
          <span className="vh">{say('verdict.label')}</span>
        </th>
        {(['provision', 'title', 'reason', 'basis', 'answerable'] as const).map((column) => (
          <th key={column} className={`v-${column}`} scope="col">
            {say(`verdict.${column}`)}
          </th>
        ))}
        <td className="v-chevron" />
      </tr>
    </thead>
  )
}

const OutcomeFilter = ({ judged: { verdicts }, outcome, onOutcome }: Pick<VerdictTableProps, 'judged' | 'outcome' | 'onOutcome'>) => {
  const say = useWords()
  const m = useMessages()
  const all = { value: 'all' as const, label: `${say('verdict.all')} ${verdicts.length}` }
  const each = outcomes.map((value) => ({
    value,
    label: (
      <span className="outcome-option">
        <StateGlyph state={value} word={m.outcome[value]} showWord /> {countOf(verdicts, value)}
      </span>
    ),
  }))
  return (
    <Segmented<Outcome | 'all'>
      label={say('verdict.label')}
      options={[all, ...each]}
      value={outcome ?? 'all'}
      onChange={(next) => onOutcome(next === 'all' ? undefined : next)}
    />
  )
}

const GroupHead = ({ outcome, count }: { outcome: Outcome; count: number }) => {
  const say = useWords()
  const m = useMessages()
  return (
    <tr className="group-row">
      <th colSpan={7} scope="rowgroup">
        <StateGlyph state={outcome} word={m.outcome[outcome]} showWord /> <span className="group-count">{count}</span>
        {outcome === 'unproven' && <small>{say('verdict.unprovenHint')}</small>}
        {outcome === 'not-applicable' && <small>{say('verdict.notApplicableHint')}</small>}
      </th>
    </tr>
  )
}

const Unjudged = () => {
  const say = useWords()
  const { judged, unjudged, reference } = countByStatus()
  return (
    <p className="verdict-unjudged">
      {say('verdict.unjudged', { total: judged + unjudged + reference, count: unjudged, reference })}{' '}
      <Link to="/regulation" search={{ show: 'unjudged' }}>
        {say('verdict.toRegulation')}
      </Link>
    </p>
  )
}

/** `j` and `k` through the verdicts: always on a visit's own page, in the panel once the focus is there. */
const useVerdictKeys = (form: 'page' | 'panel') => {
  const table = useRef<HTMLTableElement>(null)
  const move = (by: 1 | -1) => {
    const active = document.activeElement
    if (form === 'panel' && !active?.closest('.visit')) return false
    const rows = [...(table.current?.querySelectorAll<HTMLElement>('.verdict-toggle') ?? [])]
    const at = rows.indexOf(active as HTMLElement)
    rows[at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
    return true
  }
  useKeys({ next: () => move(1), previous: () => move(-1) })
  return table
}
