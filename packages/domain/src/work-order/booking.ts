import { type Slot, sameSlot, within } from '../appointment/slot.ts'
import type { Instant } from '../kernel/instant.ts'
import { no, ok } from '../kernel/result.ts'
import type { CommandOf } from './commands.ts'
import type { Decision, Given } from './decide.ts'
import type { Refusal } from './refusal.ts'
import type { OpenWorkOrder } from './work-order.ts'

export const offer = ({ windows = [], now }: Given): Decision =>
  windows.length === 0
    ? no({ code: 'SLOTS_EXHAUSTED', duty: 'customers-choice', facts: {}, exit: 'AgreeOtherSlot' })
    : ok([{ type: 'v1.SlotsOffered', at: now, data: { slots: [...windows] } }])

export const rank = (order: OpenWorkOrder, { choices }: CommandOf<'RankChoices'>, now: Instant): Decision => {
  for (const [place, slot] of choices.entries()) {
    if (!order.offered.some((offered) => sameSlot(offered, slot)))
      return no({ code: 'SLOT_NOT_OFFERED', duty: 'customers-choice', facts: { slot }, exit: 'OfferSlots' })
    if (choices.slice(0, place).some((earlier) => sameSlot(earlier, slot)))
      return no({ code: 'SLOT_REPEATED', duty: 'customers-choice', facts: { slot }, exit: 'RankChoices' })
  }
  return ok([{ type: 'v1.ChoicesRanked', at: now, data: { choices: [...choices] } }])
}

export const grant = (order: OpenWorkOrder, { slot, promisedAt }: CommandOf<'GrantSlot'>, now: Instant): Decision => {
  if (order.choices.length === 0) return no({ code: 'CHOICES_MISSING', duty: 'customers-choice', facts: {}, exit: 'RankChoices' })
  const rank = order.choices.findIndex((choice) => sameSlot(choice, slot)) + 1
  if (rank === 0) return no({ code: 'SLOT_NOT_RANKED', duty: 'customers-choice', facts: { slot }, exit: 'AgreeOtherSlot' })
  const refusal = promiseRefused(slot, promisedAt, now)
  return refusal ? no(refusal) : ok([{ type: 'v1.SlotGranted', at: now, data: { slot, promisedAt, rank } }])
}

export const agreeOther = ({ slot, promisedAt, reason }: CommandOf<'AgreeOtherSlot'>, { now, windows = [] }: Given): Decision => {
  const refusal = promiseRefused(slot, promisedAt, now)
  if (refusal) return no(refusal)
  if (!windows.some((window) => sameSlot(window, slot)))
    return no({ code: 'SLOT_NOT_OFFERED', duty: 'customers-choice', facts: { slot }, exit: 'OfferSlots' })
  return ok([{ type: 'v1.OtherSlotAgreed', at: now, data: { slot, promisedAt, reason } }])
}

/** One time inside the window is promised (8.4), and it lies ahead (8.1). */
const promiseRefused = (slot: Slot, promisedAt: Instant, now: Instant): Refusal | undefined => {
  if (!within(slot, promisedAt)) return { code: 'PROMISE_OUTSIDE_SLOT', duty: 'punctuality', facts: { slot }, exit: 'GrantSlot' }
  if (promisedAt < now) return { code: 'SLOT_PAST', duty: 'appointment-first', facts: { slot }, exit: 'OfferSlots' }
  return undefined
}
