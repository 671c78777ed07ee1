import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { head } from '../db/schema/store.ts'
import { orderCounter, slotLoad, workOrder } from '../db/schema/work-order.ts'
import { type Rebuilt, rebuild } from './rebuild.ts'

let api: TestApi
let clerk: Caller

beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
  for (let n = 0; n < 5; n++) {
    const { stream } = await bookOrder(clerk)
    if (n % 2 === 0) await clerk.submit(stream, { type: 'WithdrawOrder', reason: 'customer-cancelled' })
  }
})
afterAll(() => api.close())

const differing = ({ tables }: Rebuilt) => tables.filter(({ differing }) => differing > 0)

describe('rebuild', () => {
  test('finds that what appending projected is what the events say', async () => {
    const rebuilt = await rebuild(api.db, { mend: false })
    expect(differing(rebuilt)).toEqual([])
    expect(rebuilt.streams).toBe(5)
    expect(rebuilt.tables.map(({ table, rows }) => [table, rows])).toContainEqual(['work_order', 5])
  })

  test('says what differs, leaves it where it is only asked, and puts it right where it is to mend', async () => {
    const [one, other] = await api.db.select().from(workOrder)
    const number = one?.number ?? ''
    await api.db.update(workOrder).set({ stage: 'closed' }).where(eq(workOrder.number, number))
    await api.db.delete(head).where(eq(head.stream, other?.id ?? ''))
    await api.db.update(slotLoad).set({ taken: sql`${slotLoad.taken} + 3` })
    await api.db.insert(orderCounter).values({ day: '2020-01-01', last: 7 })

    const asked = await rebuild(api.db, { mend: false })
    expect(differing(asked).map(({ table }) => table)).toEqual(['head', 'work_order', 'slot_load', 'order_counter'])
    expect(asked.tables.find(({ table }) => table === 'work_order')?.examples).toEqual([
      { key: { id: one?.id }, what: 'different', columns: ['stage'] },
    ])
    expect(asked.tables.find(({ table }) => table === 'head')?.examples).toEqual([
      { key: { stream: other?.id }, what: 'missing', columns: [] },
    ])
    expect(asked.tables.find(({ table }) => table === 'order_counter')?.examples).toEqual([
      { key: { day: '2020-01-01' }, what: 'surplus', columns: [] },
    ])

    expect(differing(await rebuild(api.db, { mend: true }))).toEqual(differing(asked))
    expect(differing(await rebuild(api.db, { mend: false }))).toEqual([])
    const [mended] = await api.db.select().from(workOrder).where(eq(workOrder.number, number))
    expect(mended).toEqual(one)
  })

  test('goes on beside appending, and finds nothing amiss', async () => {
    const [rebuilt] = await Promise.all([rebuild(api.db, { mend: false }), ...Array.from({ length: 5 }, () => bookOrder(clerk))])
    expect(differing(rebuilt)).toEqual([])
  })
})
