import { type ClockReading, type DeviceStamp, earliestInstant, type Instant, instant } from '@ruhu/domain'
import { v4 as uuid } from 'uuid'

type Seen = NonNullable<DeviceStamp['seen']>

/** The server's time, as far as this client can tell: its own clock, mended by what the server last said. */
export type ServerClock = {
  now: () => Instant
  /** The server has just said its time (epoch ms). */
  observe: (serverNow: number) => void
  /** Takes up where the client stood when it was last open: how far its clock was off, ms, and when it last heard the server. */
  resume: (before: { offset: number; seen?: Seen | undefined }) => void
  /** The device's own two clocks, as they are. */
  reading: () => ClockReading
  /** When the server was last heard, and what the device's clocks said then. */
  seen: () => Seen | undefined
}

/** What a device's clocks are read from; the monotonic one counts ms since the program began. */
const machine = { wall: Date.now, elapsed: () => performance.now() }

export const createServerClock = ({ wall, elapsed }: typeof machine = machine): ServerClock => {
  const run = uuid()
  let offset = 0
  let seen: Seen | undefined
  const reading = (): ClockReading => ({ wall: instant(Math.round(wall())), elapsed: Math.round(elapsed()), run })
  return {
    // An empty battery sets the wall clock to 1970: whatever it says, it is later than when the server was last heard.
    now: () => instant(Math.max(Math.round(wall() + offset), seen?.server ?? earliestInstant)),
    observe: (serverNow) => {
      if (!Number.isFinite(serverNow) || serverNow <= 0) return
      offset = serverNow - wall()
      seen = { ...reading(), server: instant(serverNow) }
    },
    resume: (before) => {
      offset = before.offset
      seen ??= before.seen
    },
    reading,
    seen: () => seen,
  }
}
