import { no, ok, type Result } from '../kernel/result.ts'
import { type Employer, mayBeDispatched } from '../people/employer.ts'
import type { CommandOf, CommandType } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import type { Refusal } from './refusal.ts'
import { ended } from './stages.ts'
import { whyNot } from './why-not.ts'
import type { OpenWorkOrder } from './work-order.ts'

/** A lead is assigned once, to an order with an appointment (8.1); somebody may assist whenever there is a lead. */
export const assign = (order: OpenWorkOrder, { type, technician, part }: CommandOf<'AssignTechnician'>, given: Given): Decision => {
  const refusal = part === 'assist' ? whyNotAssist(order, technician) : whyNot(order, type)
  if (refusal) return no(refusal)
  const found = dispatchable(order, given, type)
  if (!found.ok) return found
  const data = { technician, employer: found.value.code, ...(part && { part }) }
  return ok([{ type: 'v1.TechnicianAssigned', at: given.now, data }])
}

const whyNotAssist = ({ stage, technician, assistants = [] }: OpenWorkOrder, assistant: string): Refusal | undefined => {
  const duty = 'delegated-limits'
  if (ended.some((last) => last === stage)) return { code: 'ORDER_ENDED', duty, facts: { stage }, exit: 'OpenOrder' }
  if (!technician) return { code: 'TECHNICIAN_MISSING', duty, facts: {}, exit: 'AssignTechnician' }
  if ([technician, ...assistants].some((person) => person === assistant)) return { code: 'TECHNICIAN_UNCHANGED', duty, facts: {} }
  return undefined
}

/** Gives the order to somebody else: before anybody is at the door, or on the spot from hand to hand. */
export const giveOver = (
  order: OpenWorkOrder,
  { type, technician, reason }: CommandOf<'ReassignTechnician'> | CommandOf<'HandOver'>,
  given: Given,
): Decision => {
  if (technician === order.technician) return no({ code: 'TECHNICIAN_UNCHANGED', duty: 'delegated-limits', facts: {}, exit: type })
  const found = dispatchable(order, given, type)
  if (!found.ok) return found
  const data = { technician, employer: found.value.code, reason }
  return ok([{ type: type === 'HandOver' ? 'v1.OrderHandedOver' : 'v1.TechnicianReassigned', at: given.now, data }])
}

/** The employer of the technician named, who is of the order's branch (5), and whose employer may be given work (3). */
const dispatchable = ({ branch }: OpenWorkOrder, { technician, now }: Given, exit: CommandType): Result<Employer, Refusal> => {
  if (technician?.branch !== branch) return no({ code: 'TECHNICIAN_ELSEWHERE', duty: 'delegated-limits', facts: {}, exit })
  if (!mayBeDispatched(technician.employer, now)) return no({ code: 'AGREEMENT_LAPSED', duty: 'bound-alike', facts: {}, exit })
  return ok(technician.employer)
}
