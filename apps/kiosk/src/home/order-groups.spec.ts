import type { OrderEntry } from '@ruhu/client'
import { day, instant, type OpenWorkOrder, plus, startOfDay } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { groupOrders } from './order-groups.ts'

const midnight = startOfDay(instant(1_795_312_800_000))
const noon = plus(midnight, 12 * 3_600_000)

const entry = (number: string, order: Partial<OpenWorkOrder>) =>
  ({ order: { number, stage: 'opened', openedAt: noon, ...order } }) as OrderEntry
const promised = (ms: number) =>
  ({ stage: 'appointed', appointment: { promisedAt: plus(midnight, ms), slot: {} } }) as Partial<OpenWorkOrder>
const numbers = (entries: readonly OrderEntry[]) => entries.map(({ order }) => order.number)

test('open orders by waiting time, visits by promised time, the rest left out', () => {
  const groups = groupOrders(
    [
      entry('late', promised(15 * 3_600_000)),
      entry('early', promised(9 * 3_600_000)),
      entry('tomorrow', promised(day)),
      entry('gone', { ...promised(9 * 3_600_000), stage: 'withdrawn' }),
      entry('never', { stage: 'withdrawn' }),
      entry('new', { stage: 'offered' }),
      entry('old', { openedAt: midnight }),
    ],
    noon,
  )
  expect(numbers(groups.unfinished)).toEqual(['old', 'new'])
  expect(numbers(groups.today)).toEqual(['early', 'late'])
})
