import type { EventId, Recorded, Strength, Verdict } from '@ruhu/domain'

/** A fact a verdict rests on, numbered by its time: the same number stands beside the verdict and in the timeline. */
export type CitedFact = { n: number; event: Recorded; strength: Strength }

/** The facts of the verdict that is open, oldest first, each once. */
export const citedFacts = (events: readonly Recorded[], verdict: Verdict | undefined): CitedFact[] => {
  if (!verdict) return []
  const strengths = new Map(verdict.evidence.map(({ event, strength }) => [event, strength]))
  return events
    .toSorted((a, b) => a.at - b.at || a.version - b.version)
    .flatMap((event) => {
      const strength = strengths.get(event.id)
      return strength ? [{ event, strength }] : []
    })
    .map((fact, place) => ({ n: place + 1, ...fact }))
}

/** The verdicts each fact is evidence of. */
export const verdictsByFact = (verdicts: readonly Verdict[]): ReadonlyMap<EventId, readonly Verdict[]> => {
  const byFact = new Map<EventId, Verdict[]>()
  for (const verdict of verdicts)
    for (const event of new Set(verdict.evidence.map((each) => each.event))) byFact.set(event, [...(byFact.get(event) ?? []), verdict])
  return byFact
}
