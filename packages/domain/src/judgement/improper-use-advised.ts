import { breached, type Judge, kept, notApplicable } from './facts.ts'
import { allOf } from './visits.ts'

/** 9.13: who sees equipment used against the rules says so, kindly. Nobody need look for it. */
export const improperUseAdvised: Judge<'improper-use-advised'> = (_, { visit }) => {
  const advice = allOf(visit, 'v1.AdviceGiven')
  if (advice.length === 0) return notApplicable('NOTHING_IMPROPER')
  const unkind = advice.find(({ data }) => !data.kindly)
  return unkind ? breached('ADVISED_UNKINDLY', unkind) : kept('ADVISED', ...advice)
}
