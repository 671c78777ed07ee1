import { edition2015, type Instant, judge, outcomes, provision, rules2015, sayReason, type Verdict } from '@ruhu/domain'
import { ProvisionTag, StateGlyph, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import type { Visit } from './use-visit.ts'

/** How the visit stands so far: what was broken first, then what is unproven, kept, not applicable. */
export const Verdicts = ({ visit, now }: { visit: Visit; now: Instant }) => {
  const say = useWords()
  const verdicts = judge(rules2015, visit.events, now).toSorted((a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome))
  return (
    <section aria-labelledby="verdicts" className="pt-5">
      <h2 id="verdicts" className="text-lead font-semibold">
        {say('verdicts.title')}
      </h2>
      {verdicts.length === 0 && <p className="text-ink-2">{say('verdicts.empty')}</p>}
      <ul className="divide-y divide-line" data-testid="verdicts">
        {verdicts.map((verdict) => (
          <VerdictRow key={`${verdict.visit}/${verdict.duty}`} verdict={verdict} />
        ))}
      </ul>
    </section>
  )
}

/** One verdict: outcome, provision, why, and whose word it rests on. */
export const VerdictRow = ({ verdict }: { verdict: Verdict }) => {
  const say = useWords()
  const m = useMessages()
  const title = provision(edition2015, verdict.provision)?.title
  const basis = verdict.basis === 'none' ? say('verdicts.none') : say('verdicts.basis', { basis: m.basis[verdict.basis] })
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-2">
        <StateGlyph state={verdict.outcome} word={m.outcome[verdict.outcome]} showWord />
        <ProvisionTag id={verdict.provision} />
        <span lang="zh-CN" className="font-semibold">
          {title}
        </span>
      </div>
      <p className="text-small text-ink-2">
        {sayReason(m, verdict.reason)}
        {say('between')}
        <span className="nb">{basis}</span>
      </p>
    </li>
  )
}
