import type { Instant, Recorded, Verdict } from '@ruhu/domain'
import { judged, obligationsOf, type Rules, visitOf } from './kernel.ts'
import { inBusinessTime } from './moment.ts'
import type { Names, Stream } from './names.ts'

/** What one stream came to: whose it is, what happened, by which rules, and as things stood when. */
export type Told = { stream: Stream; history: readonly Recorded[]; rules: Rules; asOf: Instant }

type Fact = { event: string; at: string; by: string; strength: string }

/** A verdict as a line is answered: people by their names, visits by their stream's. */
export type VerdictLine = {
  provision: string
  visit: string
  outcome: string
  basis: string
  answerable: string
  measure: string
  because: Fact[]
}

export type ObligationLine = { kind: string; holder: string; first: string; due: string; state: string }

/** Every verdict on a stream, those that do not apply included. */
export const verdictLines = ({ stream, history, rules, asOf }: Told, { nameOf }: Names): VerdictLine[] => {
  const events = new Map(history.map((event) => [event.id, event]))
  const factOf = ({ event: id, strength }: Verdict['evidence'][number]): Fact[] => {
    const event = events.get(id)
    if (!event) return []
    return [{ event: event.type, at: inBusinessTime(event.at), by: event.onBehalfOf ? 'customer' : nameOf(event.by), strength }]
  }
  return judged(rules, history, asOf).map((verdict) => ({
    provision: verdict.provision,
    visit: `${stream.name}/${visitOf(verdict)}`,
    outcome: verdict.outcome,
    basis: verdict.basis,
    answerable: verdict.answerable.kind === 'person' ? nameOf(verdict.answerable.person) : 'branch',
    measure: verdict.measure,
    because: verdict.evidence.flatMap(factOf),
  }))
}

/** What is owed on a stream. */
export const obligationLines = ({ history, rules, asOf }: Told, { nameOf }: Names): ObligationLine[] =>
  obligationsOf(rules, history, asOf).map(({ holder, first, due, ...rest }) => ({
    kind: rest.kind,
    holder: holder === null ? 'branch' : nameOf(holder),
    first: inBusinessTime(first),
    due: inBusinessTime(due),
    state: rest.state,
  }))
