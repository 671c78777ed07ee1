import { breach, breached, type Judge, kept, notWorked, unrecorded, workOf } from './facts.ts'
import { allOf, lastOf } from './visits.ts'

/** 9.4: cabling is safe, firm and tidy, as the rules and the customer's wish say; a photo goes with it where one was taken. */
export const cablingQuality: Judge<'cabling-quality'> = (_, facts) => {
  const { visit } = facts
  if (!workOf(visit)) return notWorked(facts)
  const finished = lastOf(visit, 'v1.WorkFinished')
  const stated = finished?.data.cabling
  if (!finished || !stated) return unrecorded(facts)
  const missing = (['safe', 'firm', 'tidy'] as const).filter((quality) => !stated.includes(quality))
  if (missing.length > 0) return breach({ code: 'CABLING_LACKING', facts: { missing } }, finished)
  return kept('CABLING_STATED', finished, ...allOf(visit, 'v1.PhotoTaken').filter(({ data }) => data.of === 'cabling'))
}

/** 9.5: tools lie in order on the work cloth, and nothing on beds or sofas. */
export const tidyWork: Judge<'tidy-work'> = (_, facts) => {
  const { visit } = facts
  if (!workOf(visit)) return notWorked(facts)
  const starts = allOf(visit, 'v1.WorkStarted')
  if (starts.length === 0) return unrecorded(facts)
  const elsewhere = starts.find(({ data }) => !data.toolsOnCloth)
  return elsewhere ? breached('TOOLS_ELSEWHERE', elsewhere) : kept('TOOLS_ON_CLOTH', ...starts)
}
