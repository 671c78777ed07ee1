import type { CommandType } from '../work-order/commands.ts'
import type { Role, Scope } from './role.ts'

/** Roles that may call something, and how far each reaches. A role not named may not. */
export type Permission = Readonly<Partial<Record<Role, Scope>>>

const everybody = { technician: 'own', clerk: 'own', supervisor: 'own', administrator: 'own' } as const
const readers = { technician: 'own', clerk: 'branch', supervisor: 'branch', administrator: 'city' } as const
const counter = { clerk: 'branch' } as const
const visitor = { technician: 'own' } as const
/** What the system does by itself: no role may ask for it. */
const nobody = {} as const

/** Who may call each query and subscription. A procedure without a row does not build. */
export const queryPermissions = {
  'session.me': everybody,
  'workOrder.list': readers,
  'workOrder.get': readers,
  'workOrder.contact': { technician: 'own' },
  'appointment.windows': { clerk: 'branch', supervisor: 'branch' },
  'customer.find': counter,
  'staff.technicians': { clerk: 'branch', supervisor: 'branch', administrator: 'city' },
  'live.feed': readers,
} as const satisfies Record<string, Permission>

export type QueryName = keyof typeof queryPermissions

/** Who may keep and open a file of an order's. Apart from the queries, because bytes go over plain HTTP. */
export const filePermissions = {
  'file.put': { technician: 'own', clerk: 'branch' },
  'file.get': { technician: 'own', clerk: 'branch', supervisor: 'branch' },
} as const satisfies Record<string, Permission>

export type FilePermission = keyof typeof filePermissions

/** Observed by those who were not there to be judged. */
const observer = { clerk: 'branch', supervisor: 'branch' } as const
/** Whoever has to do with the order: what happened is told by whoever saw it. */
const involved = { technician: 'own', clerk: 'branch', supervisor: 'branch' } as const
const dispatcher = { supervisor: 'branch' } as const

/** Who may submit each command. */
export const commandPermissions = {
  OpenOrder: counter,
  OfferSlots: counter,
  RankChoices: counter,
  GrantSlot: counter,
  AgreeOtherSlot: counter,
  AgreeNewTime: involved,
  RecordCustomerMissed: involved,
  RecordContactAttempt: involved,
  DeliverTechnicianContact: involved,
  AssignTechnician: dispatcher,
  ReassignTechnician: dispatcher,
  HandOver: { technician: 'own', supervisor: 'branch' },
  RegisterCompanion: { technician: 'own', supervisor: 'branch' },
  StatePreShift: visitor,
  TickKit: visitor,
  ManagePhone: visitor,
  Depart: visitor,
  NotifyLate: visitor,
  ReachGate: visitor,
  Blocked: visitor,
  Arrive: visitor,
  Knock: visitor,
  Identify: visitor,
  ShowBadge: visitor,
  StatePurpose: visitor,
  ReceiveConsent: visitor,
  RefuseEntry: visitor,
  CoverShoes: visitor,
  WaiveCovers: visitor,
  NoEntry: visitor,
  Enter: visitor,
  FindNobodyHome: visitor,
  FindNoAdult: visitor,
  PostDoorNote: visitor,
  TakePhoto: visitor,
  Leave: visitor,
  VerifyRegistration: visitor,
  RecordMismatch: visitor,
  ConfirmPosition: visitor,
  ConfirmFault: visitor,
  StartWork: visitor,
  RecordRequest: visitor,
  DeclineRequest: visitor,
  MoveObject: visitor,
  RestoreObject: visitor,
  AdmitMistake: visitor,
  CorrectMistake: visitor,
  ReportDamage: involved,
  SuspendWork: visitor,
  Advise: visitor,
  FinishWork: visitor,
  Demonstrate: visitor,
  DeclineDemo: visitor,
  RecordOffer: involved,
  CompleteSheet: visitor,
  SignSheet: involved,
  SignReceipt: involved,
  AttestByNumber: visitor,
  // The code comes from the customer's own phone: no member of staff can send it.
  ConfirmByCustomerCode: nobody,
  RefuseSignature: visitor,
  VoidPaper: involved,
  HandCard: visitor,
  RefuseCard: visitor,
  TickCleanUp: visitor,
  SayGoodbye: visitor,
  EndWithout: { technician: 'own', supervisor: 'branch' },
  CorrectEntry: involved,
  CloseOrder: { technician: 'own', supervisor: 'branch' },
  WithdrawOrder: observer,
  RecordReturnCall: observer,
  RecordInspection: dispatcher,
  AttachTranscript: observer,
  ConfirmFinding: dispatcher,
  OverruleFinding: dispatcher,
  RaiseComplaint: observer,
  WithdrawComplaint: observer,
  ParkUnreachable: observer,
  Reply: observer,
  SettleClaim: observer,
  WaiveClaim: observer,
  DecideClaim: dispatcher,
  Pause: observer,
  Resume: observer,
  PassDeadline: nobody,
  ReceiveFile: nobody,
} as const satisfies Record<CommandType, Permission>

/** The scope `role` has under `permission`, or undefined where it has none. */
export const scopeOf = (permission: Permission, role: Role): Scope | undefined => permission[role]
