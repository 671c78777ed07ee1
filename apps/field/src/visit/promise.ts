import { type Appointment, citationOf, edition2015, type Instant, minute, nextDeadline, type OpenWorkOrder, plus } from '@ruhu/domain'

/** The times that hang on an appointment, as the edition states them. */
export type PromiseTimes = {
  promised: Instant
  /** Until when the customer can be told of being late: counted from the time first appointed (8.5). */
  notice: Instant
  /** Knocking between these is on time: counted from the time in force (8.4). */
  onTime: { from: Instant; until: Instant }
}

export const promiseTimes = ({ promisedAt, appointedFor }: Pick<Appointment, 'promisedAt' | 'appointedFor'>): PromiseTimes => {
  const band = citationOf(edition2015, 'punctuality')?.parameters ?? { earlyMinutes: 0, lateMinutes: 0 }
  const before = citationOf(edition2015, 'late-notice')?.parameters.beforeMinutes ?? 0
  return {
    promised: promisedAt,
    notice: plus(appointedFor, -before * minute),
    onTime: { from: plus(promisedAt, -band.earlyMinutes * minute), until: plus(promisedAt, band.lateMinutes * minute) },
  }
}

/** The times promised before the one in force, oldest first. */
export const formerPromises = ({ appointment, arrivedAt = Number.POSITIVE_INFINITY as Instant }: OpenWorkOrder): Instant[] => {
  if (!appointment) return []
  const moves = appointment.moves.filter(({ at }) => at <= arrivedAt).toSorted((a, b) => a.at - b.at)
  const times = [appointment.appointedFor, ...moves.map(({ promisedAt }) => promisedAt)]
  return times.slice(0, -1).filter((at, place) => at !== times[place + 1])
}

/** What the card says of the limits: which is running, and whether the time to tell went by unused. */
export type Limit = { key: 'tellBefore' | 'knockBefore' | 'knockPassed'; at: Instant; provision: string; tellPassed: boolean }

export const runningLimit = (order: OpenWorkOrder, now: Instant): Limit | undefined => {
  const deadline = nextDeadline(edition2015, order, now)
  if (!deadline || !order.appointment) return undefined
  const { at, provision, passed, duty } = deadline
  if (duty === 'late-notice') return { key: 'tellBefore', at, provision, tellPassed: false }
  return {
    key: passed ? 'knockPassed' : 'knockBefore',
    at,
    provision,
    tellPassed: order.appointment.moves.length === 0 && order.toldAt === undefined,
  }
}
