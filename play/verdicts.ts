import { type Answerable, type Instant, judge, obligations, type Recorded, type Rules, type Verdict } from '@ruhu/domain'
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
  disputed?: Fact[]
  excused?: { cause: string; by: string }
  review?: string
}

/** `due` is null while the clock of what is owed stands still. */
export type ObligationLine = { kind: string; visit: string; holder: string; first: string; due: string | null; state: string }

/** Every verdict on a stream, those that do not apply included. */
export const verdictLines = ({ stream, history, rules, asOf }: Told, { nameOf }: Names): VerdictLine[] => {
  const events = new Map(history.map((event) => [event.id, event]))
  const factOf = ({ event: id, strength }: Verdict['evidence'][number]): Fact[] => {
    const event = events.get(id)
    if (!event) return []
    return [{ event: event.type, at: inBusinessTime(event.at), by: event.onBehalfOf ? 'customer' : nameOf(event.by), strength }]
  }
  return judge(rules, history, asOf).map((verdict) => ({
    provision: verdict.provision,
    visit: `${stream.name}/${verdict.visit}`,
    outcome: verdict.outcome,
    basis: verdict.basis,
    answerable: answerableName(verdict.answerable, nameOf),
    measure: verdict.measure,
    because: verdict.evidence.flatMap(factOf),
    ...(verdict.disputed && { disputed: verdict.disputed.flatMap(factOf) }),
    ...(verdict.excused && { excused: verdict.excused }),
    ...(verdict.review && { review: verdict.review }),
  }))
}

/** What is owed on a stream: who has it now, to whom it fell first, by when. */
export const obligationLines = ({ stream, history, rules, asOf }: Told, { nameOf }: Names): ObligationLine[] =>
  obligations(rules, history, asOf).map(({ kind, visit, holder, first, due, state }) => ({
    kind,
    visit: `${stream.name}/${visit}`,
    holder: answerableName(holder, nameOf),
    first: answerableName(first, nameOf),
    due: due === undefined ? null : inBusinessTime(due),
    state,
  }))

/** A person by their name; a branch and its claims handler by what they are. */
const answerableName = (answerable: Answerable, nameOf: Names['nameOf']): string =>
  answerable.kind === 'person' ? nameOf(answerable.person) : answerable.kind
