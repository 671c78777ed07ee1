import { type Outcome, outcomes, type Phase, phases, type StreamId } from '@ruhu/domain'
import { type BoardOrder, boardOrders } from '../board/group-rows.ts'
import { type JudgedFilter, judgedFilters } from '../regulation/find-provisions.ts'

/** What of a visit is open, kept in the address so that it can be linked to. */
export type VisitView = { verdict?: string | undefined; outcome?: Outcome | undefined }
type Panel = VisitView & { open?: StreamId | undefined }

export type TodaySearch = Panel & { stage?: Phase | undefined; order?: BoardOrder | undefined }
export type OrdersSearch = Panel & { stage?: Phase | undefined; q?: string | undefined }
export type RegulationSearch = { q?: string | undefined; id?: string | undefined; show?: JudgedFilter | undefined }

type Raw = Record<string, unknown>

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined => known.find((each) => each === value)

export const readVisit = (raw: Raw): VisitView => ({ verdict: text(raw.verdict), outcome: oneOf(outcomes, raw.outcome) })
const readPanel = (raw: Raw): Panel => ({ ...readVisit(raw), open: text(raw.open) as StreamId | undefined })

export const readToday = (raw: Raw): TodaySearch => ({
  ...readPanel(raw),
  stage: oneOf(phases, raw.stage),
  order: oneOf(boardOrders, raw.order),
})

export const readOrders = (raw: Raw): OrdersSearch => ({ ...readPanel(raw), stage: oneOf(phases, raw.stage), q: text(raw.q) })

export const readRegulation = (raw: Raw): RegulationSearch => ({
  q: text(raw.q),
  id: text(raw.id),
  show: oneOf(judgedFilters, raw.show),
})

/** Search as plain `?stage=left&open=…`: everything here is text, so nothing needs quoting. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

export const stringifySearch = (search: Raw): string => {
  const filled = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
  return filled.length === 0 ? '' : `?${new URLSearchParams(filled)}`
}
