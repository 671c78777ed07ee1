import { type Phase, phaseOf, phases } from '@ruhu/domain'
import type { OrderRow } from './order-rows.ts'

/** The day in figures. */
export type Overview = {
  visits: number
  risks: readonly OrderRow[]
  closed: number
  phases: readonly { phase: Phase; count: number }[]
  branches: readonly { name: string; visits: number; risks: number; closed: number }[]
}

export const overviewOf = (rows: readonly OrderRow[]): Overview => {
  const count = (of: readonly OrderRow[], fits: (row: OrderRow) => boolean) => of.filter(fits).length
  const isClosed = ({ order }: OrderRow) => order.stage === 'closed'
  const atRisk = ({ risk }: OrderRow) => risk !== undefined
  const branches = Map.groupBy(rows, ({ branch }) => branch)
  return {
    visits: rows.length,
    risks: rows.filter(atRisk),
    closed: count(rows, isClosed),
    phases: phases.map((phase) => ({ phase, count: count(rows, ({ order }) => phaseOf(order.stage) === phase) })),
    branches: [...branches]
      .map(([name, its]) => ({ name, visits: its.length, risks: count(its, atRisk), closed: count(its, isClosed) }))
      .toSorted((a, b) => b.risks - a.risks || b.visits - a.visits),
  }
}
