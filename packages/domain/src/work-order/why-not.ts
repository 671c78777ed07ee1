import type { CommandType } from './commands.ts'
import type { Refusal } from './refusal.ts'
import { ended, stageGraph } from './stages.ts'
import type { WorkOrder } from './work-order.ts'

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
  // An order is prepared by a report too, before anybody was assigned.
  const missing = act === 'ReassignTechnician' && !order.technician
  if (!missing && from.some((allowed) => allowed === stage)) return undefined
  if (ended.some((last) => last === stage)) return { code: 'ORDER_ENDED', duty, facts: { stage }, exit: 'OpenOrder' }
  if (act === 'AssignTechnician' && !order.appointment) return { code: 'APPOINTMENT_MISSING', duty, facts: { stage }, exit: 'GrantSlot' }
  if (act === 'CloseOrder') return { code: 'VISIT_NOT_LEFT', duty, facts: { stage }, exit: 'WithdrawOrder' }
  return { code: 'STAGE_WRONG', duty, facts: { stage, command }, exit: 'WithdrawOrder' }
}
