import type { OrderEntry } from '@ruhu/client'
import type { Instant, PersonId } from '@ruhu/domain'
import { isToday } from '../board/group-rows.ts'

/** When a technician is expected today, earliest first, visits that are over left out. */
export const loadOf = (orders: readonly OrderEntry[], technician: PersonId, now: Instant): Instant[] =>
  orders
    .filter((entry) => entry.order.technician === technician && isToday(entry, now))
    .filter(({ order }) => order.stage !== 'left' && order.stage !== 'closed' && order.stage !== 'withdrawn')
    .flatMap(({ order }) => order.appointment?.promisedAt ?? [])
    .toSorted((a, b) => a - b)
