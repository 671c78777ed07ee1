import type { AppointmentSettings } from '../appointment/slot.ts'
import { type Instant, instant } from '../kernel/instant.ts'

/** What article 5 delegates: numbers of the company's own, each version in force from a day on and immutable once published. */
export type Settings = {
  effectiveFrom: Instant
  appointment: AppointmentSettings
}

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
    capacity: 8,
    daysAhead: 6,
  },
}
