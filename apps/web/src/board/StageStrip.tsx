import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.ts'
import type { BoardRow } from './group-rows.ts'
import { type StageFilter, stageFilterOf, stageFilters } from './stage-filter.ts'
import './strip.css'

type Cell = { filter: StageFilter | undefined; count: number; atRisk: number }

const cellsOf = (rows: readonly BoardRow[]): Cell[] => {
  const cell = (filter: StageFilter | undefined): Cell => {
    const members = rows.filter(({ entry }) => filter === undefined || stageFilterOf(entry.order.stage) === filter)
    return { filter, count: members.length, atRisk: members.filter(({ atRisk }) => atRisk).length }
  }
  return [undefined, ...stageFilters].map(cell)
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
  chosen: StageFilter | undefined
  /** Whether to count those at risk, too. */
  risk?: boolean
}) => {
  const say = useWords()
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
          <span>{say(`stageFilter.${filter ?? 'all'}`)}</span>
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
