import type { Duty } from '../regulation/duty.ts'
import type { ActType } from './commands.ts'
import type { EventType } from './events.ts'
import { lineWork, type VisitKind } from './visit-kind.ts'

/** Where a work order stands, in the order a visit goes; of what branches off, each branch stands where it left. */
export const stages = [
  'opened',
  'offered',
  'appointed',
  'assigned',
  'prepared',
  'en-route',
  'blocked',
  'at-door',
  'nobody-home',
  'no-adult',
  'note-posted',
  'identified',
  'entry-refused',
  'consented',
  'covered',
  'inside',
  'verified',
  'located',
  'working',
  'suspended',
  'finished',
  'demonstrated',
  'cleaned',
  'card-handed',
  'sheet-signed',
  'receipt-signed',
  'farewell',
  'left',
  'closed',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** Stages nothing follows. */
export const ended = ['closed', 'withdrawn'] as const satisfies readonly Stage[]

/** How far a fact of the visit says it has come. Facts without a row are independent: they may come anywhere. */
export const reachedBy = {
  'v1.KitTicked': 'prepared',
  'v1.Departed': 'en-route',
  'v1.WayBlocked': 'blocked',
  'v1.Arrived': 'at-door',
  'v1.Knocked': 'at-door',
  'v1.NobodyHomeFound': 'nobody-home',
  'v1.NoAdultFound': 'no-adult',
  'v1.EntryRefused': 'entry-refused',
  'v1.DoorNotePosted': 'note-posted',
  'v1.Identified': 'identified',
  'v1.BadgeShown': 'identified',
  'v1.PurposeStated': 'identified',
  'v1.EntryUnneeded': 'consented',
  'v1.ConsentReceived': 'consented',
  'v1.ShoesCovered': 'covered',
  'v1.CoversWaived': 'covered',
  'v1.Entered': 'inside',
  'v1.RegistrationVerified': 'verified',
  'v1.PositionConfirmed': 'located',
  'v1.FaultConfirmed': 'located',
  'v1.WorkStarted': 'working',
  'v1.WorkSuspended': 'suspended',
  'v1.WorkFinished': 'finished',
  'v1.Demonstrated': 'demonstrated',
  'v1.DemonstrationDeclined': 'demonstrated',
  'v1.CleanedUp': 'cleaned',
  'v1.CardHanded': 'card-handed',
  'v1.CardRefused': 'card-handed',
  'v1.SheetCompleted': 'card-handed',
  'v1.SheetSigned': 'sheet-signed',
  'v1.ReceiptSigned': 'receipt-signed',
  'v1.AttestedByNumber': 'receipt-signed',
  'v1.GoodbyeSaid': 'farewell',
  'v1.Left': 'left',
} as const satisfies Partial<Record<EventType, Stage>>

const work = ['located', 'working', 'suspended', 'finished', 'demonstrated', 'cleaned', 'sheet-signed'] as const

/** What a kind of visit leaves out of the whole graph: only line work has work in it. */
const without: Record<VisitKind, readonly Stage[]> = {
  install: [],
  move: [],
  repair: [],
  sale: ['verified', ...work],
  business: [...work],
  complaint: ['verified', ...work],
  other: ['verified', ...work],
}

/** The stages of one kind of visit, in order: its graph. */
export const stagesOf = (kind: VisitKind): readonly Stage[] => stages.filter((stage) => !without[kind].includes(stage))

const order = new Map<Stage, number>(stages.map((stage, place) => [stage, place]))

/** The later of two stages. */
export const further = (a: Stage, b: Stage): Stage => ((order.get(a) ?? 0) < (order.get(b) ?? 0) ? b : a)

/** Whether a kind of visit has a stage. */
export const hasStage = (kind: VisitKind, stage: Stage): boolean => !without[kind].includes(stage)

/** Whether article 9 binds a kind, and with it the two papers. */
export const isLineWork = (kind: VisitKind): boolean => lineWork.some((one) => one === kind)

const between = (from: Stage, to: Stage): readonly Stage[] => stages.slice(stages.indexOf(from), stages.indexOf(to) + 1)
const running = between('opened', 'left')

/** Stages in which the technician is on the way to the customer, or there. */
export const underWay: readonly Stage[] = between('en-route', 'farewell')

/** Stages of an appointment that nobody has come back from yet. */
export const ahead: readonly Stage[] = between('appointed', 'farewell')

/** Stages that somebody who looks on treats alike. */
export const phases = ['to-book', 'to-assign', 'to-depart', 'on-the-way', 'at-door', 'inside', 'left', 'closed', 'withdrawn'] as const
export type Phase = (typeof phases)[number]

/** The first stage of each phase, in order. */
const phaseFrom: readonly (readonly [Stage, Phase])[] = [
  ['opened', 'to-book'],
  ['appointed', 'to-assign'],
  ['assigned', 'to-depart'],
  ['en-route', 'on-the-way'],
  ['at-door', 'at-door'],
  ['inside', 'inside'],
  ['left', 'left'],
  ['closed', 'closed'],
  ['withdrawn', 'withdrawn'],
]

const phaseByStage: Readonly<Record<Stage, Phase>> = Object.fromEntries(
  stages.map((stage) => [stage, phaseFrom.findLast(([first]) => stages.indexOf(first) <= stages.indexOf(stage))?.[1] ?? 'to-book']),
) as never

/** The phase a stage belongs to. */
export const phaseOf = (stage: Stage): Phase => phaseByStage[stage]

/** From which stages each act may be asked for, and the duty that says so. Reports have no row: they are never refused. */
export const stageGraph = {
  OfferSlots: { from: [...between('opened', 'prepared'), 'left'], duty: 'customers-choice' },
  RankChoices: { from: [...between('offered', 'prepared'), 'left'], duty: 'customers-choice' },
  GrantSlot: { from: [...between('offered', 'prepared'), 'left'], duty: 'customers-choice' },
  AgreeOtherSlot: { from: [...between('opened', 'prepared'), 'left'], duty: 'customers-choice' },
  AssignTechnician: { from: running, duty: 'appointment-first' },
  ReassignTechnician: { from: [...between('opened', 'blocked'), 'left'], duty: 'delegated-limits' },
  HandOver: { from: running, duty: 'delegated-limits' },
  CompleteSheet: { from: running, duty: 'work-sheet' },
  SignSheet: { from: running, duty: 'paired-forms' },
  SignReceipt: { from: running, duty: 'paired-forms' },
  AttestByNumber: { from: running, duty: 'customer-receipt' },
  // What was tapped wrongly may be seen long after, and so may a customer's code arrive.
  ConfirmByCustomerCode: { from: stages, duty: 'no-signing-for-customer' },
  CorrectEntry: { from: stages, duty: 'delegated-limits' },
  CloseOrder: { from: ['left'], duty: 'paired-forms' },
  WithdrawOrder: { from: running, duty: 'delegated-limits' },
  PassDeadline: { from: between('appointed', 'left'), duty: 'punctuality' },
  // A phone without a signal may keep a photo until long after the order has ended.
  ReceiveFile: { from: stages, duty: 'delegated-limits' },
} as const satisfies Record<Exclude<ActType, 'OpenOrder'>, { from: readonly Stage[]; duty: Duty }>
