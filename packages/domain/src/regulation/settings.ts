import type { AppointmentSettings } from '../appointment/slot.ts'
import type { Limit, WorkingHours } from '../calendar/clock.ts'
import type { RestHours } from '../calendar/rest-hours.ts'
import { type Instant, instant } from '../kernel/instant.ts'

/** Limits of things owed, and of the work itself. */
export type Limits = {
  /** After a visit the customer missed, and after a note on a locked door (8.6, 9.14). */
  followUp: Limit
  /** Making good what could not be met (9.3). */
  recovery: Limit
  /** A claim for damage (9.8). */
  claim: Limit
  /** Finding a resource work stopped for, where no date was agreed (9.7). */
  resource: Limit
  /** From opening to finished work, by kind (5). */
  complete: { install: Limit; move: Limit; repair: Limit }
}

/** What article 5 delegates: numbers of the company's own, each version in force from a day on and immutable once published. */
export type Settings = {
  effectiveFrom: Instant
  appointment: AppointmentSettings
  workingHours: WorkingHours
  restHours: RestHours
  limits: Limits
  /** Minutes somebody may stay after the last thing they did before it is looked at (6.8). */
  lingeringMinutes: number
}

const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' })

/** The settings ruhu starts with. */
export const defaultSettings: Settings = {
  effectiveFrom: instant(Date.UTC(2015, 6, 13, 16)),
  appointment: {
    windows: [
      ['09:00', '11:00'],
      ['11:00', '13:00'],
      ['14:00', '16:00'],
      ['16:00', '18:00'],
    ],
    capacity: 48,
    daysAhead: 6,
  },
  workingHours: { from: '09:00', until: '18:00' },
  restHours: {
    intervals: [
      ['12:00', '14:00'],
      ['20:00', '08:30'],
    ],
    weekend: [
      ['12:00', '14:00'],
      ['20:00', '08:30'],
    ],
    dayOffUntil: '10:00',
  },
  limits: {
    followUp: workingDays(1),
    recovery: workingDays(2),
    claim: workingDays(7),
    resource: workingDays(5),
    // 电信条例: installing and moving within the limit the operator publishes, faults in towns within 48 hours of being reported.
    complete: { install: workingDays(7), move: workingDays(7), repair: { amount: 48, unit: 'hour' } },
  },
  lingeringMinutes: 30,
}
