import type { CommandType } from './commands.ts'
import { missingPapers } from './papers.ts'
import { ended, isLineWork, type Stage, stages } from './stages.ts'
import type { MarkType, OpenWorkOrder } from './work-order.ts'

/** A step of a visit, and the facts that show it was taken, or need not be. */
type Step = { step: CommandType; shownBy: readonly MarkType[]; lineWorkOnly?: true }

/** A visit as it usually goes, from setting out to leaving (6.4–6.9, 9.1–9.12). */
const usual: readonly Step[] = [
  { step: 'Depart', shownBy: ['v1.Departed'] },
  { step: 'Knock', shownBy: ['v1.Knocked'] },
  { step: 'Identify', shownBy: ['v1.Identified'] },
  { step: 'ShowBadge', shownBy: ['v1.BadgeShown'] },
  { step: 'StatePurpose', shownBy: ['v1.PurposeStated'] },
  { step: 'ReceiveConsent', shownBy: ['v1.ConsentReceived', 'v1.EntryUnneeded'] },
  { step: 'CoverShoes', shownBy: ['v1.ShoesCovered', 'v1.CoversWaived', 'v1.EntryUnneeded'] },
  { step: 'Enter', shownBy: ['v1.Entered', 'v1.EntryUnneeded'] },
  { step: 'VerifyRegistration', shownBy: ['v1.RegistrationVerified'], lineWorkOnly: true },
  { step: 'ConfirmPosition', shownBy: ['v1.PositionConfirmed', 'v1.FaultConfirmed'], lineWorkOnly: true },
  { step: 'StartWork', shownBy: ['v1.WorkStarted'], lineWorkOnly: true },
  { step: 'FinishWork', shownBy: ['v1.WorkFinished'], lineWorkOnly: true },
  { step: 'Demonstrate', shownBy: ['v1.Demonstrated', 'v1.DemonstrationDeclined'], lineWorkOnly: true },
  { step: 'TickCleanUp', shownBy: ['v1.CleanedUp'], lineWorkOnly: true },
  { step: 'HandCard', shownBy: ['v1.CardHanded', 'v1.CardRefused'], lineWorkOnly: true },
  { step: 'CompleteSheet', shownBy: ['v1.SheetCompleted', 'v1.SheetSigned'], lineWorkOnly: true },
  { step: 'SignSheet', shownBy: ['v1.SheetSigned'], lineWorkOnly: true },
  { step: 'SignReceipt', shownBy: ['v1.ReceiptSigned'], lineWorkOnly: true },
  { step: 'AttestByNumber', shownBy: ['v1.AttestedByNumber'], lineWorkOnly: true },
  { step: 'SayGoodbye', shownBy: ['v1.GoodbyeSaid'] },
  { step: 'Leave', shownBy: ['v1.Left'] },
]

const apart: Partial<Record<Stage, CommandType>> = {
  blocked: 'Knock',
  'nobody-home': 'PostDoorNote',
  'no-adult': 'PostDoorNote',
  'note-posted': 'Leave',
  'entry-refused': 'Leave',
  suspended: 'Leave',
}

const isOpen = (order: OpenWorkOrder): boolean => order.technician !== undefined || order.appointment !== undefined

/**
 * What a visit usually comes to next; undefined while there is no visit, and once the order is over. What was passed over is
 * not asked for again: it may still be done, and is judged.
 */
export const nextStep = (order: OpenWorkOrder): CommandType | undefined => {
  const { stage, marks, kind } = order
  if (ended.some((last) => last === stage) || !isOpen(order)) return undefined
  if (stage === 'left') return missingPapers(order).length > 0 ? 'EndWithout' : 'CloseOrder'
  const branchedOff = apart[stage]
  if (branchedOff) return branchedOff
  const steps = usual.filter(({ lineWorkOnly }) => !lineWorkOnly || isLineWork(kind))
  const taken = ({ step, shownBy }: Step) => shownBy.some((type) => marks[type]) || isSettled(order, step)
  const last = steps.findLastIndex(taken)
  const next = steps[last + 1]?.step
  return next === 'ConfirmPosition' && kind === 'repair' ? 'ConfirmFault' : next
}

/** A paper the customer would not sign, or the visit ends without, is settled too. */
const isSettled = ({ papers }: OpenWorkOrder, step: CommandType): boolean => {
  if (step === 'CompleteSheet') return papers?.sheet !== undefined
  if (step === 'SignSheet') return papers?.sheet !== undefined && papers.sheet.is !== 'complete'
  if (step === 'SignReceipt') return papers?.receipt !== undefined
  return step === 'AttestByNumber' && papers?.receipt !== undefined && papers.receipt.is !== 'signed'
}

const from = (order: OpenWorkOrder, stage: Stage): boolean => stages.indexOf(order.stage) >= stages.indexOf(stage)

/** What else may come at this point, in the order of a visit: the other ways it can go, and facts that may come anywhere. */
export const otherSteps = (order: OpenWorkOrder): readonly CommandType[] => {
  if (ended.some((last) => last === order.stage) || !order.technician) return []
  if (order.stage === 'left') return isLineWork(order.kind) ? ['EndWithout', 'ReportDamage', 'CloseOrder'] : ['ReportDamage', 'CloseOrder']
  if (!from(order, 'en-route')) return ['StatePreShift', 'ManagePhone', 'RegisterCompanion']
  if (!from(order, 'at-door')) return ['ManagePhone', 'ReachGate', 'Blocked', 'RegisterCompanion', 'Leave']
  if (!from(order, 'inside'))
    return [
      'FindNobodyHome',
      'FindNoAdult',
      'PostDoorNote',
      'RefuseEntry',
      'WaiveCovers',
      'NoEntry',
      'RegisterCompanion',
      'EndWithout',
      'Leave',
    ]
  return isLineWork(order.kind) ? inside : atTable
}

const atTable: readonly CommandType[] = ['RecordOffer', 'ReportDamage', 'HandCard', 'SignReceipt', 'AttestByNumber', 'SayGoodbye', 'Leave']

const inside: readonly CommandType[] = [
  'RecordMismatch',
  'MoveObject',
  'RestoreObject',
  'RecordRequest',
  'DeclineRequest',
  'AdmitMistake',
  'CorrectMistake',
  'ReportDamage',
  'SuspendWork',
  'StartWork',
  'FinishWork',
  'Advise',
  'RecordOffer',
  'DeclineDemo',
  'RefuseCard',
  'RefuseSignature',
  'VoidPaper',
  'EndWithout',
  'SayGoodbye',
  'Leave',
]
