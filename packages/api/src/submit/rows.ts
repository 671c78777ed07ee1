import type { Statement } from '../db/database.ts'
import { command, event, head, personal, personalLookup, scopeLoss, subjectKey, timer } from '../db/schema/store.ts'
import { orderCounter, slotLoad, workOrder } from '../db/schema/work-order.ts'
import { announceText } from '../store/feed.ts'
import { recordset } from '../store/recordset.ts'

/** Every table a turn may write to, and what happens where a row is there already. */
const targets = {
  event: { table: event, clash: '' },
  head: {
    table: head,
    clash: 'on conflict (stream) do update set version = excluded.version, hash = excluded.hash, state = excluded.state',
  },
  command: { table: command, clash: '' },
  workOrder: {
    table: workOrder,
    clash: `on conflict (id) do update set branch = excluded.branch, technician = excluded.technician, stage = excluded.stage,
      promised_at = excluded.promised_at, changed_at = excluded.changed_at`,
  },
  slotLoad: { table: slotLoad, clash: 'on conflict (branch, start) do update set taken = excluded.taken' },
  orderCounter: { table: orderCounter, clash: 'on conflict (day) do update set last = excluded.last' },
  timer: { table: timer, clash: 'on conflict (stream, duty) do update set due = excluded.due' },
  scopeLoss: { table: scopeLoss, clash: '' },
  subjectKey: { table: subjectKey, clash: '' },
  personal: { table: personal, clash: '' },
  personalLookup: { table: personalLookup, clash: '' },
} as const

type Target = keyof typeof targets
const names = Object.keys(targets) as Target[]
const sets = Object.fromEntries(names.map((name) => [name, recordset(targets[name].table)])) as {
  [T in Target]: ReturnType<typeof recordset>
}

type ByKey<Row> = Map<string, Row>

/** What one turn writes: the last row of each key, by table, and timers that need not ring any more. */
export type Rows = { [T in Target]: ByKey<(typeof targets)[T]['table']['$inferInsert']> } & { timerDone: ByKey<typeof timer.$inferInsert> }

export const noRows = (): Rows => Object.fromEntries([...names, 'timerDone'].map((name) => [name, new Map()])) as unknown as Rows

/** One statement for all of a turn's rows, with the word to the feed; undefined where nothing was recorded. */
export const writing = (rows: Rows): Statement | undefined => {
  if (rows.event.size === 0) return undefined
  const used = names.filter((name) => rows[name].size > 0)
  const values: unknown[] = [[...rows.event.keys()].at(-1)]
  const steps = used.map((name, place) => {
    values.push(sets[name].json([...rows[name].values()]))
    return `w${place} as (insert into ${sets[name].name} select * from ${sets[name].from(values.length)} ${targets[name].clash})`
  })
  if (rows.timerDone.size > 0) {
    values.push(sets.timer.json([...rows.timerDone.values()]))
    steps.push(`done as (delete from timer t using ${sets.timer.from(values.length)} d where t.stream = d.stream and t.duty = d.duty)`)
  }
  // A server keeps a plan a name, and names are short: one bit a table.
  const mask = names.reduce((bits, target, place) => bits | (rows[target].size > 0 ? 1 << place : 0), 0)
  return { name: `write-${mask}-${rows.timerDone.size > 0 ? 1 : 0}`, text: `with ${steps.join(', ')} ${announceText('$1')}`, values }
}
