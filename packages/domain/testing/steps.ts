import { type Slot, windowsFrom, within } from '../src/appointment/slot.ts'
import type { DeviceClock } from '../src/kernel/device-clock.ts'
import type { DeviceId, FileId } from '../src/kernel/ids.ts'
import { type Instant, minute, day as oneDay, plus } from '../src/kernel/instant.ts'
import { atTime } from '../src/kernel/zone.ts'
import { defaultSettings } from '../src/regulation/settings.ts'
import type { Command, CommandOf, CommandType, shiftStatements } from '../src/work-order/commands.ts'
import { type KitItem, kitItems } from '../src/work-order/kit.ts'
import { isLineWork } from '../src/work-order/stages.ts'
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

type Timed = Extract<Command, { at: unknown }>
type Words<T extends Timed['type']> = Omit<Extract<Timed, { type: T }>, 'type' | 'at'>

/** Somebody does something: any command that brings its own time, in its own words. The technician, where nothing is said. */
export const does = <T extends Timed['type']>(type: T, at: Instant, words: Words<T>, as: Taker = 'technician'): Step =>
  by(as, at, { type, at, ...words } as unknown as Command)

/** The steps but those of some types: what was left out of a visit. */
export const without = (steps: readonly Step[], ...types: readonly CommandType[]): Step[] =>
  steps.filter(({ command }) => !types.includes(command.type))

/** The steps with the words of one command changed: what was done otherwise. */
export const otherwise = <T extends CommandType>(
  steps: readonly Step[],
  type: T,
  words: Partial<Omit<CommandOf<T>, 'type' | 'at'>>,
): Step[] => steps.map((step) => (step.command.type === type ? { ...step, command: { ...step.command, ...words } as Command } : step))

/** The steps with one command at another time. */
export const at = (steps: readonly Step[], type: CommandType, time: Instant): Step[] =>
  steps.map((step) => (step.command.type === type ? moved(step, time) : step))

/** A step at another time, told at once. */
export const moved = (step: Step, time: Instant): Step => ({
  ...step,
  at: time,
  command: 'at' in step.command ? ({ ...step.command, at: time } as Command) : step.command,
})

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

/** The dispatcher's message with the name and number of whoever comes was delivered (8.3). */
export const deliverContact = ({ cast }: Scene, time: Instant, of: Actor = 'technician'): Step =>
  does('DeliverTechnicianContact', time, { technician: cast[of], means: 'message', confirmed: true }, 'supervisor')

/** The whole chain before a visit: booked, a technician assigned, and the customer told who comes. */
export const dispatched = (scene: Scene, booking: Booking): Step[] => {
  const steps = booked(scene, booking)
  const assignedAt = booking.assigned ? on(scene.day, booking.assigned) : plus(on(scene.day, booking.from), 21 * minute)
  return [...steps, assign(scene, assignedAt), deliverContact(scene, plus(assignedAt, minute))]
}

/** Everything a technician states before a shift (6.1–6.3). */
export const wholeStatement: readonly (typeof shiftStatements)[number][] = [
  'uniform',
  'badge',
  'grooming',
  'sober',
  'no-pungent-food',
  'no-smoking',
  'jacket-closed',
]

type Visit = {
  /** When the kit was ticked, and the pre-shift statement made; absent when nobody did. */
  ticked?: Clock
  carried?: readonly KitItem[]
  departed: Clock
  arrived: Clock
  left: Clock
  closed: Clock
}

const second = 1_000

/** Before a visit: the statement, the kit, the phone put away, and off. */
export const setOff = ({ day }: Scene, { ticked, carried, departed }: Pick<Visit, 'ticked' | 'carried' | 'departed'>): Step[] => [
  ...(ticked
    ? [does('StatePreShift', plus(on(day, ticked), -minute), { stated: [...wholeStatement] }), tick(on(day, ticked), carried)]
    : []),
  does('ManagePhone', plus(on(day, departed), -minute), { mode: 'vibrate' }),
  depart(on(day, departed)),
]

/** The doorway in its order, from the knock to going in: two minutes (6.5). */
export const doorway = (knocked: Instant): Step[] => {
  const after = (seconds: number) => plus(knocked, seconds * second)
  return [
    arrive(plus(knocked, -20 * second)),
    does('Knock', knocked, { how: 'knock', manner: 'moderate' }),
    does('Identify', after(20), {}),
    does('ShowBadge', after(30), {}),
    does('StatePurpose', after(45), {}),
    does('ReceiveConsent', after(60), { by: 'owner' }),
    does('CoverShoes', after(90), {}),
    does('Enter', after(120), { others: 0 }),
  ]
}

/** The work of article 9, from verifying the registration to the finished line; `from` when the technician is inside. */
export const work = ({ kind }: Scene, from: Instant, finished: Instant): Step[] => [
  does('VerifyRegistration', plus(from, minute), { result: 'matches', with: 'owner' }),
  does(kind === 'repair' ? 'ConfirmFault' : 'ConfirmPosition', plus(from, 2 * minute), { with: 'owner' }),
  does('StartWork', plus(from, 3 * minute), { toolsOnCloth: true }),
  does('FinishWork', finished, { cabling: ['safe', 'firm', 'tidy'], test: 'passed' }),
]

/** What follows the work, in seven minutes: shown, cleaned up, card, work sheet and receipt, signed on the screen by the owner. */
export const concluded = (finished: Instant): Step[] => {
  const after = (seconds: number) => plus(finished, seconds * second)
  const signing = { medium: 'screen', role: 'owner', courtesy: true } as const
  const rated = { appointment: 'very-satisfied', staff: 'very-satisfied', process: 'satisfied', card: 'received' } as const
  return [
    does('Demonstrate', after(60), { shown: ['internet', 'usage-notes'], guided: true }),
    does('TickCleanUp', after(150), { done: ['swept', 'rubbish-taken', 'tools-packed', 'belongings-back'] }),
    does('HandCard', after(180), {}),
    does('CompleteSheet', after(210), { filled: ['work-done', 'materials', 'test-result', 'charges'] }),
    does('SignSheet', after(240), signing),
    does('SignReceipt', after(300), { ...signing, ...rated }),
    does('AttestByNumber', after(330), {}),
  ]
}

/** A visit as the technician reports it, whole: line work with its papers, other kinds without. */
export const visited = (scene: Scene, visit: Visit): Step[] => {
  const [knocked, left] = [on(scene.day, visit.arrived), on(scene.day, visit.left)]
  const finished = plus(left, -9 * minute)
  return [
    ...setOff(scene, visit),
    ...doorway(knocked),
    ...(isLineWork(scene.kind) ? [...work(scene, plus(knocked, 2 * minute), finished), ...concluded(finished)] : []),
    does('SayGoodbye', plus(left, -minute), { doorGently: true }),
    leave(left),
    close(on(scene.day, visit.closed)),
  ]
}

/** A visit to the minute, for the time promised: the whole story, on which others are changes. */
export const planned = (scene: Scene, promised: Clock): Step[] => {
  const time = (minutes: number): Clock => formatClock(plus(on(scene.day, promised), minutes * minute))
  return [
    ...dispatched(scene, { for: promised, from: '-1 9:10' }),
    ...visited(scene, { ticked: time(-55), departed: time(-25), arrived: time(-2), left: time(50), closed: time(55) }),
  ]
}

const formatClock = (at: Instant): Clock => new Date(at + 8 * 60 * minute).toISOString().slice(11, 16) as Clock

/** A visit nobody opens the door to: knock, nobody, a note with its photo, and away (9.14). */
export const foundLocked = ({ day }: Scene, { arrived, left }: Pick<Visit, 'arrived' | 'left'>): Step[] => {
  const knocked = on(day, arrived)
  return [
    does('Knock', knocked, { how: 'ring', manner: 'moderate' }),
    does('FindNobodyHome', plus(knocked, 4 * minute), {}),
    takePhoto(plus(knocked, 6 * minute), 'note'),
    does('PostDoorNote', plus(knocked, 6 * minute), { where: 'door', phoneLeft: true, photo: photoFile() }),
    leave(on(day, left)),
  ]
}
