import { z } from 'zod'
import { DeviceId } from './ids.ts'
import { day, earliestInstant, Instant, instant, latestInstant, minute } from './instant.ts'

/**
 * A device's two clocks, read at one moment. `wall` is what the device believes the time to be: anyone may set it, and
 * an empty battery sets it to 1970. `elapsed` is monotonic, ms since the program's `run` began; some devices stop it
 * while asleep, and a restart begins another run.
 */
export const ClockReading = z.strictObject({
  wall: z.number().int().min(0).max(latestInstant).transform(instant),
  elapsed: z
    .number()
    .int()
    .min(0)
    .max(3_650 * day),
  run: z.uuid().toLowerCase(),
})
export type ClockReading = z.infer<typeof ClockReading>

/** What a device says of a command's time: `sequence` counts its commands, `seen` is the last time of the server's it had been told. */
export const DeviceStamp = z.strictObject({
  device: DeviceId,
  sequence: z.number().int().min(0),
  made: ClockReading,
  seen: z.strictObject({ ...ClockReading.shape, server: Instant }).optional(),
})
export type DeviceStamp = z.infer<typeof DeviceStamp>

/** Whether the time a device gives for a fact can be relied on. */
export type DeviceClock = 'steady' | 'unsteady'

/** How far two clocks may be apart and still agree, ms: what a request may take on the way, there and back. */
export const clockTolerance = minute

const agree = (a: number, b: number): boolean => Math.abs(a - b) <= clockTolerance

/** What the monotonic clock counted between two readings: at most the time that passed, and nothing across a restart. */
const counted = (from: ClockReading, to: ClockReading): number => (from.run === to.run ? to.elapsed - from.elapsed : 0)

/**
 * When a command was made, ms, by the device's clocks as they were read when it was `made` and when it was `sent`, and
 * by the server's when it was `received`. `steady`: within the tolerance, provided that what the device says of itself
 * is true. `unsteady`: a guess. Never later than `received`.
 */
export const timeOf = (command: { stamp: DeviceStamp; sent: ClockReading; received: Instant }): { at: Instant; clock: DeviceClock } => {
  const { sent, received } = command
  const { made, seen } = command.stamp
  const [since, age] = [seen ? counted(seen, made) : 0, counted(made, sent)]
  // Whatever the wall clock says: not before the server was heard and counting went on, nor after what was counted since.
  const earliest = seen ? seen.server + Math.max(since, 0) : earliestInstant
  const latest = received - Math.max(age, 0)
  const taken = (at: number, clock: DeviceClock) => ({ at: instant(Math.min(Math.max(at, earliest), latest)), clock })

  const offset = received - sent.wall
  const unsteady = taken(made.wall + offset, 'unsteady')
  const impossible = since < 0 || age < 0 || latest < earliest - clockTolerance
  if (impossible) return unsteady
  if (!seen) return made.run === sent.run && agree(sent.wall - made.wall, age) ? taken(latest, 'steady') : unsteady
  if (agree(earliest, latest)) return taken(earliest, 'steady')

  const at = made.wall + (seen.server - seen.wall)
  const possible = earliest - clockTolerance <= at && at <= latest + clockTolerance
  return possible && agree(seen.server - seen.wall, offset) ? taken(at, 'steady') : unsteady
}
