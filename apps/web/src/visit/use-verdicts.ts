import { useNow, useRuhu } from '@ruhu/client'
import { type Instant, instant, judge, type Recorded, rules2015, type Verdict } from '@ruhu/domain'
import { useMemo } from 'react'

export type Judged = { verdicts: readonly Verdict[]; asOf: Instant }

const every = 30_000

/** The verdicts of a history as they stand now: judged again on each new fact and every 30 seconds, since deadlines pass. */
export const useVerdicts = (events: readonly Recorded[]): Judged => {
  const { clock } = useRuhu().transport
  const tick = useNow(clock, every)
  return useMemo(() => {
    // The tick may be older than the last fact.
    const asOf = instant(Math.max(clock.now(), tick))
    return { verdicts: judge(rules2015, events, asOf), asOf }
  }, [events, tick, clock])
}
