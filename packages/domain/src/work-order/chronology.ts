import type { Recorded } from './events.ts'

/** How far apart two facts stand in one device's own count; undefined where they are not of one device. */
const counted = (a: Recorded, b: Recorded): number | undefined =>
  a.device && a.device.id === b.device?.id ? a.device.sequence - b.device.sequence : undefined

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The order facts are judged and read in: by time, those of one device and moment by its own count, then as recorded.
 * Of one moment, facts without a device come first and devices one after another: no three facts may run in a circle.
 */
export const byTime = (a: Recorded, b: Recorded): number =>
  a.at - b.at || compare(a.device?.id ?? '', b.device?.id ?? '') || counted(a, b) || a.version - b.version

/** Whether one fact came before another. A device's own count says so of its facts whatever its clock did; time says so of others. */
export const cameBefore = (a: Recorded, b: Recorded): boolean => (counted(a, b) || byTime(a, b)) < 0

/** The one of some facts that came before the others. */
export const earliestOf = <Fact extends Recorded>(facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>((first, fact) => (first && !cameBefore(fact, first) ? first : fact), undefined)

/** The one of some facts that came after the others. */
export const latestOf = <Fact extends Recorded>(facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>((last, fact) => (last && cameBefore(fact, last) ? last : fact), undefined)
