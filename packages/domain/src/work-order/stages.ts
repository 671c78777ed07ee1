import type { Duty } from '../regulation/duty.ts'
import type { ActType } from './commands.ts'

/** Where a work order stands, in the order a visit goes. */
export const stages = [
  'opened',
  'offered',
  'appointed',
  'assigned',
  'prepared',
  'en-route',
  'at-door',
  'left',
  'closed',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** Stages nothing follows. */
export const ended = ['closed', 'withdrawn'] as const satisfies readonly Stage[]

/** From which stages each act may be asked for, and the duty that says so. Reports have no row: they are never refused. */
export const stageGraph = {
  OfferSlots: { from: ['opened', 'offered'], duty: 'customers-choice' },
  RankChoices: { from: ['offered'], duty: 'customers-choice' },
  GrantSlot: { from: ['offered'], duty: 'customers-choice' },
  AgreeOtherSlot: { from: ['opened', 'offered'], duty: 'customers-choice' },
  AssignTechnician: { from: ['appointed'], duty: 'appointment-first' },
  ReassignTechnician: { from: ['assigned', 'prepared'], duty: 'delegated-limits' },
  CloseOrder: { from: ['left'], duty: 'paired-forms' },
  WithdrawOrder: {
    from: ['opened', 'offered', 'appointed', 'assigned', 'prepared', 'en-route', 'at-door', 'left'],
    duty: 'delegated-limits',
  },
  PassDeadline: { from: ['appointed', 'assigned', 'prepared', 'en-route', 'at-door', 'left'], duty: 'punctuality' },
  // A phone without a signal may keep a photo until long after the order has ended.
  ReceiveFile: { from: stages, duty: 'delegated-limits' },
} as const satisfies Record<Exclude<ActType, 'OpenOrder'>, { from: readonly Stage[]; duty: Duty }>
