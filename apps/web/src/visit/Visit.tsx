import type { OneOrder } from '@ruhu/client'
import { useWords } from '../i18n/words.ts'
import { Timeline } from './Timeline.tsx'
import { useVerdicts } from './use-verdicts.ts'
import { useVisitView } from './use-visit-view.ts'
import { VerdictTable } from './VerdictTable.tsx'
import './visit.css'
import { citedFacts } from './cited-facts.ts'
import { VisitHead } from './VisitHead.tsx'

export type VisitProps = { entry: NonNullable<OneOrder['entry']>; form: 'page' | 'panel'; onAssign?: (() => void) | undefined }

/** What happened, and why each provision was judged so: expanding a verdict numbers its facts in both. */
export const Visit = ({ entry, form, onAssign }: VisitProps) => {
  const say = useWords()
  const [view, setView] = useVisitView()
  const judged = useVerdicts(entry.events)
  const open = judged.verdicts.find(({ provision }) => provision === view.verdict)
  const facts = citedFacts(entry.events, open)
  const toggle = (provision: string) => setView({ ...view, verdict: provision === view.verdict ? undefined : provision })
  // A tag leads to its verdict even where the filter hides it.
  const openVerdict = (provision: string) => setView({ verdict: provision, outcome: undefined })
  const history = (
    <section key="history" className="history" aria-label={say('visit.history')}>
      <Timeline events={entry.events} order={entry.order} verdicts={judged.verdicts} facts={facts} onVerdict={openVerdict} />
    </section>
  )
  const verdicts = (
    <section key="verdicts" className="verdicts" aria-label={say('verdict.label')}>
      <VerdictTable
        judged={judged}
        facts={facts}
        open={view.verdict}
        outcome={view.outcome}
        form={form}
        onToggle={toggle}
        onOutcome={(outcome) => setView({ ...view, outcome })}
      />
    </section>
  )
  return (
    <article className="visit" data-form={form}>
      <VisitHead entry={entry} form={form} onAssign={onAssign} />
      {/* One below the other in the panel: what it was opened for comes first. */}
      <div className="visit-body">{form === 'panel' ? [verdicts, history] : [history, verdicts]}</div>
    </article>
  )
}
