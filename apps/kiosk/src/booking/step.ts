import { ended, type OpenWorkOrder, type WorkOrder } from '@ruhu/domain'

/** The screens of a booking: `opened` stands between the details and the choice when no times could be offered yet. */
export type Step = 'details' | 'opened' | 'choose' | 'grant' | 'other' | 'done' | 'ended'

/** Where an order that was left is taken up again. */
export const resumeAt = ({ stage, choices, appointment }: OpenWorkOrder): Step => {
  if (ended.some((last) => last === stage)) return 'ended'
  if (appointment) return 'done'
  if (stage === 'opened') return 'opened'
  return choices.length > 0 ? 'grant' : 'choose'
}

/** The screen to show: the one asked for, as far as the order as it now stands has room for it. */
export const stepFor = (wanted: Step, order: WorkOrder): Step => {
  if (!order) return 'details'
  const reached = resumeAt(order)
  if (reached === 'ended' || reached === 'done') return reached
  if (wanted === 'opened' || wanted === 'other') return wanted
  if (wanted === 'choose' && order.stage === 'offered') return wanted
  return reached
}
