import { type Phase, phaseOf, phases } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.ts'
import type { BoardRow } from './group-rows.ts'
import './strip.css'

type Cell = { filter: Phase | undefined; count: number; atRisk: number }

const cellsOf = (rows: readonly BoardRow[]): Cell[] => {
  const cell = (filter: Phase | undefined): Cell => {
    const members = rows.filter(({ entry }) => filter === undefined || phaseOf(entry.order.stage) === filter)
    return { filter, count: members.length, atRisk: members.filter(({ atRisk }) => atRisk).length }
  }
  return [undefined, ...phases].map(cell)
}

export type StripState = 'loading' | 'failed' | 'ready'

/** How many visits stand at each stage; each cell is a filter of the list under it, kept in the address. */
export const StageStrip = ({
  rows,
  state,
  chosen,
  risk = true,
}: {
  rows: readonly BoardRow[]
  state: StripState
  chosen: Phase | undefined
  /** Whether to count those at risk, too. */
  risk?: boolean
}) => {
  const say = useWords()
  const m = useMessages()
  return (
    <nav className="strip" aria-label={say('stageFilter.label')}>
      {cellsOf(rows).map(({ filter, count, atRisk }) => (
        <Link
          key={filter ?? 'all'}
          to="."
          search={(before) => ({ ...before, stage: filter })}
          className="strip-cell"
          activeOptions={{ includeSearch: false, exact: true }}
          activeProps={{ 'aria-current': filter === chosen ? 'true' : undefined }}
          data-chosen={filter === chosen}
        >
          <span>{filter ? m.phase[filter] : say('stageFilter.all')}</span>
          <span className="strip-count" data-zero={count === 0}>
            {state === 'ready' && count}
            {state === 'failed' && '–'}
            {state === 'loading' && <span className="bar" />}
            {state === 'ready' && risk && atRisk > 0 && <small>{say('atRisk', { count: atRisk })}</small>}
          </span>
        </Link>
      ))}
    </nav>
  )
}
