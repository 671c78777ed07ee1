import { type Slot, windowsFrom, within } from '../src/appointment/slot.ts'
import type { DeviceClock } from '../src/kernel/device-clock.ts'
import type { DeviceId, FileId } from '../src/kernel/ids.ts'
import { type Instant, minute, day as oneDay, plus } from '../src/kernel/instant.ts'
import { atTime } from '../src/kernel/zone.ts'
import { defaultSettings } from '../src/regulation/settings.ts'
import type { Command, CommandOf } from '../src/work-order/commands.ts'
import { type KitItem, kitItems } from '../src/work-order/kit.ts'
import type { Actor, Scene, Step, Taker } from './scenario.ts'
import { uuid } from './world.ts'

/** A time of day in business time: `14:20`, on the day visited; `-1 14:20`, on the day before. */
export type Clock = `${number}:${number}` | `-1 ${number}:${number}`

/** The instant a clock shows; `day` is midnight of the day visited. */
export const on = (day: Instant, clock: Clock): Instant => {
  const [time, before] = clock.split(' ').reverse() as [`${number}:${number}`, string?]
  return atTime(before ? plus(day, -oneDay) : day, time)
}

/** The window of the day visited that holds a time. Throws where the settings have none: a scenario is then mistaken. */
export const windowOf = (day: Instant, clock: Clock): Slot => {
  const at = on(day, clock)
  const slot = windowsFrom(plus(day, -1), defaultSettings.appointment).find((window) => within(window, at))
  if (!slot) throw new Error(`no window holds ${clock}`)
  return slot
}

const by = (as: Taker, at: Instant, command: Command): Step => {
  const via = as === 'system' ? 'job' : as === 'clerk' ? 'kiosk' : as === 'supervisor' ? 'web' : 'phone'
  return { at, as, via, command }
}

export const open = ({ cast, kind, line }: Scene, at: Instant): Step =>
  by('clerk', at, { type: 'OpenOrder', branch: cast.branch, kind, line, customer: cast.customer })

export const offer = (at: Instant): Step => by('clerk', at, { type: 'OfferSlots' })

export const rank = (at: Instant, choices: Slot[]): Step => by('clerk', at, { type: 'RankChoices', choices })

export const grant = (at: Instant, slot: Slot, promisedAt: Instant): Step => by('clerk', at, { type: 'GrantSlot', slot, promisedAt })

type Other = Pick<CommandOf<'AgreeOtherSlot'>, 'slot' | 'promisedAt' | 'reason'>

export const agreeOther = (at: Instant, other: Other): Step => by('clerk', at, { type: 'AgreeOtherSlot', ...other, customerAgreed: true })

export const assign = ({ cast }: Scene, at: Instant, technician: Actor = 'technician'): Step =>
  by('supervisor', at, { type: 'AssignTechnician', technician: cast[technician] })

export const reassign = (
  { cast }: Scene,
  at: Instant,
  { to = 'partnerTechnician', reason = 'delayed' }: { to?: Actor; reason?: CommandOf<'ReassignTechnician'>['reason'] } = {},
): Step => by('supervisor', at, { type: 'ReassignTechnician', technician: cast[to], reason })

/** The same steps taken by somebody else. */
export const takenBy = (as: Actor, steps: readonly Step[]): Step[] => steps.map((step) => ({ ...step, as }))

export const withdraw = (at: Instant, as: 'clerk' | 'supervisor' = 'clerk'): Step =>
  by(as, at, { type: 'WithdrawOrder', reason: 'customer-cancelled' })

export const close = (at: Instant, as: 'technician' | 'supervisor' = 'technician'): Step => by(as, at, { type: 'CloseOrder' })

export const tick = (at: Instant, carried: readonly KitItem[] = kitItems): Step =>
  by('technician', at, { type: 'TickKit', at, carried: [...carried] })

export const depart = (at: Instant): Step => by('technician', at, { type: 'Depart', at })

export const arrive = (at: Instant): Step => by('technician', at, { type: 'Arrive', at })

export const leave = (at: Instant): Step => by('technician', at, { type: 'Leave', at })

/** The system notices that nobody was at the door by `due`. */
export const passDeadline = (at: Instant, due: Instant): Step => by('system', at, { type: 'PassDeadline', duty: 'punctuality', due })

/** The `n`th photo of a visit: the same file in every run. */
export const photoFile = (n = 1): FileId => uuid(7, n)

export const takePhoto = (at: Instant, of: CommandOf<'TakePhoto'>['of'], file = photoFile()): Step =>
  by('technician', at, { type: 'TakePhoto', at, file, of })

/** The system took in a photo's file. */
export const receiveFile = (at: Instant, file = photoFile()): Step => by('system', at, { type: 'ReceiveFile', file })

type Notice = Omit<CommandOf<'NotifyLate'>, 'type' | 'at' | 'channel'> & { channel?: 'call' | 'message' }

export const notify = (at: Instant, { channel = 'call', ...notice }: Notice): Step =>
  by('technician', at, { type: 'NotifyLate', at, channel, ...notice })

/** The same step, uploaded only later: a phone without a signal keeps its reports and their times. */
export const uploaded = (at: Instant, step: Step): Step => ({ ...step, at })

/** The same step by the technician's own phone, as its `sequence`th command, by a clock that can be relied on or cannot. */
export const clocked = (clock: DeviceClock, sequence: number, step: Step): Step => ({
  ...step,
  device: { id: uuid<DeviceId>(5, 1), sequence, clock },
})

type Booking = {
  /** The time promised. */
  for: Clock
  /** When the customer came to the counter. */
  from: Clock
  /** When the supervisor assigned a technician; a quarter of an hour after the booking where nothing is said. */
  assigned?: Clock
}

/** The chain at the counter up to the promise: opened, offered, ranked with one choice, granted, two minutes each. */
export const booked = (scene: Scene, booking: Omit<Booking, 'assigned'>): Step[] => {
  const from = on(scene.day, booking.from)
  const slot = windowOf(scene.day, booking.for)
  return [
    open(scene, from),
    offer(plus(from, 2 * minute)),
    rank(plus(from, 4 * minute), [slot]),
    grant(plus(from, 6 * minute), slot, on(scene.day, booking.for)),
  ]
}

/** The whole chain before a visit: booked, and a technician assigned. */
export const dispatched = (scene: Scene, booking: Booking): Step[] => {
  const steps = booked(scene, booking)
  const assignedAt = booking.assigned ? on(scene.day, booking.assigned) : plus(on(scene.day, booking.from), 21 * minute)
  return [...steps, assign(scene, assignedAt)]
}

type Visit = {
  /** When the kit was ticked; absent when nobody did. */
  ticked?: Clock
  carried?: readonly KitItem[]
  departed: Clock
  arrived: Clock
  left: Clock
  closed: Clock
}

/** A visit as the technician reports it, from the kit to the closed order. */
export const visited = ({ day }: Scene, visit: Visit): Step[] => [
  ...(visit.ticked ? [tick(on(day, visit.ticked), visit.carried)] : []),
  depart(on(day, visit.departed)),
  arrive(on(day, visit.arrived)),
  leave(on(day, visit.left)),
  close(on(day, visit.closed)),
]
