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

/** Who may submit each command. */
export const commandPermissions = {
  OpenOrder: counter,
  OfferSlots: counter,
  RankChoices: counter,
  GrantSlot: counter,
  AgreeOtherSlot: counter,
  AssignTechnician: { supervisor: 'branch' },
  ReassignTechnician: { supervisor: 'branch' },
  TickKit: visitor,
  NotifyLate: visitor,
  Depart: visitor,
  Arrive: visitor,
  TakePhoto: visitor,
  Leave: visitor,
  CloseOrder: { technician: 'own', supervisor: 'branch' },
  WithdrawOrder: { clerk: 'branch', supervisor: 'branch' },
  PassDeadline: nobody,
  ReceiveFile: nobody,
} as const satisfies Record<CommandType, Permission>

/** The scope `role` has under `permission`, or undefined where it has none. */
export const scopeOf = (permission: Permission, role: Role): Scope | undefined => permission[role]
