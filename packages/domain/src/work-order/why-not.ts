import type { CommandType } from './commands.ts'
import { missingPapers } from './papers.ts'
import type { Refusal } from './refusal.ts'
import { ended, stageGraph } from './stages.ts'
import { byAppointment } from './visit-kind.ts'
import type { OpenWorkOrder, WorkOrder } from './work-order.ts'

/**
 * Why a command would be refused now, before anyone asks for it; `undefined` when nothing in the stage graph speaks
 * against it. Reports are never refused once the order is open. What depends on the command's own words (a slot, a
 * person) is only known when it is decided.
 */
export const whyNot = (order: WorkOrder, command: CommandType): Refusal | undefined => {
  if (command === 'OpenOrder') return order ? { code: 'ORDER_OPENED', duty: 'appointment-first', facts: {} } : undefined
  if (!order) return { code: 'ORDER_NOT_OPENED', duty: 'appointment-first', facts: {}, exit: 'OpenOrder' }
  if (!(command in stageGraph)) return undefined
  const act = command as keyof typeof stageGraph
  const { from, duty } = stageGraph[act]
  const { stage } = order
  if (from.some((allowed) => allowed === stage)) return beyondStage(order, act)
  if (ended.some((last) => last === stage)) return { code: 'ORDER_ENDED', duty, facts: { stage }, exit: 'OpenOrder' }
  if (act === 'CloseOrder') return { code: 'VISIT_NOT_LEFT', duty, facts: { stage }, exit: 'WithdrawOrder' }
  return { code: 'STAGE_WRONG', duty, facts: { stage, command }, exit: 'WithdrawOrder' }
}

/** What else than the stage has to be there first. */
const beyondStage = (order: OpenWorkOrder, act: keyof typeof stageGraph): Refusal | undefined => {
  const { stage, technician, appointment, kind } = order
  const { duty } = stageGraph[act]
  switch (act) {
    case 'RankChoices':
    case 'GrantSlot':
      if (order.offered.length > 0) return undefined
      return { code: 'STAGE_WRONG', duty, facts: { stage, command: act }, exit: 'OfferSlots' }
    case 'AssignTechnician':
      if (technician) return { code: 'TECHNICIAN_ASSIGNED', duty: 'delegated-limits', facts: {}, exit: 'ReassignTechnician' }
      if (!appointment && byAppointment.some((one) => one === kind))
        return { code: 'APPOINTMENT_MISSING', duty, facts: { stage }, exit: 'GrantSlot' }
      return undefined
    case 'ReassignTechnician':
    case 'HandOver':
      return technician ? undefined : { code: 'TECHNICIAN_MISSING', duty, facts: {}, exit: 'AssignTechnician' }
    case 'CloseOrder': {
      const missing = missingPapers(order)
      return missing.length > 0 ? { code: 'PAPERS_MISSING', duty, facts: { missing }, exit: 'EndWithout' } : undefined
    }
    default:
      return undefined
  }
}
