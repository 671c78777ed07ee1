import { type Fault, useNow, useRuhu } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { EmptyState, ErrorState, Skeleton, useMessages } from '@ruhu/ui'
import { type ReactNode, useRef } from 'react'
import { isEnded } from '../day/day-list.ts'
import { useWords } from '../i18n/i18n.ts'
import { useOutboxItems } from '../outbox/provider.tsx'
import { RefusedCard } from '../outbox/RefusedCard.tsx'
import type { SheetName } from '../route/route.ts'
import { go, goBack } from '../route/use-route.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { Page } from '../shell/Page.tsx'
import { CustomerHead } from './CustomerHead.tsx'
import { ForeseenSheet } from './ForeseenSheet.tsx'
import { KitTiles, OtherKit } from './KitTiles.tsx'
import { LateSheet } from './LateSheet.tsx'
import { OthersSheet } from './OthersSheet.tsx'
import { PromiseCard } from './PromiseCard.tsx'
import { StepSheet } from './StepSheet.tsx'
import { Steps } from './Steps.tsx'
import { fieldsOf } from './step-fields.ts'
import { isStep, nowOf, othersOf } from './steps.ts'
import { useKit } from './use-kit.ts'
import { useReport } from './use-report.ts'
import { useVisit, type Visit } from './use-visit.ts'
import { Verdicts } from './Verdicts.tsx'
import { type After, VisitDock } from './VisitDock.tsx'

type Props = { id: StreamId; sheet: SheetName | undefined; head: ReactNode; online: boolean; after: After | undefined }

/** One visit: where, by when, what has happened, and the next step at the thumb. */
export const VisitScreen = ({ id, sheet, head, online, after }: Props) => {
  const say = useWords()
  const { visit, fault, gone, again } = useVisit(id)
  if (visit) return <Loaded visit={visit} sheet={sheet} head={head} after={after} />
  return (
    <Page head={head}>
      <main className="pt-6">
        <h1 className="vh">{say('visit.title')}</h1>

        {fault ? <Missing fault={fault} gone={gone} online={online} again={again} /> : <Skeleton rows={4} rowHeight="6rem" />}
      </main>
    </Page>
  )
}

type MissingProps = { fault: Fault; gone: boolean; online: boolean; again: () => void }

const Missing = ({ fault, gone, online, again }: MissingProps) => {
  const say = useWords()
  const back = (
    <button type="button" className="ui-button" onClick={() => go({ screen: 'day' })}>
      {say('nav.toToday')}
    </button>
  )
  if (gone) return <EmptyState icon="order" title={say('visit.gone')} hint={say('visit.goneWhat')} action={back} />
  if (fault.kind === 'not-found')
    return <EmptyState icon="order" title={say('visit.missing')} hint={say('visit.missingWhat')} action={back} />
  if (fault.kind === 'outdated') return <ErrorState fault={{ kind: 'outdated' }} actions={back} />
  if (fault.kind === 'network' || !online)
    return <ErrorState fault={{ kind: 'network' }} title={say('visit.failed')} what={say('visit.notKept')} onRetry={again} actions={back} />
  return <ErrorState fault={{ kind: 'unexpected' }} title={say('visit.failed')} onRetry={again} actions={back} />
}

const Loaded = ({ visit, sheet, head, after }: { visit: Visit } & Pick<Props, 'sheet' | 'head' | 'after'>) => {
  const { transport } = useRuhu()
  const now = useNow(transport.clock)
  const kit = useKit(visit.id, visit.order)
  const { stepAt, foreseen, report } = useReport(visit, kit)
  const next = nowOf(visit.order)?.next
  const preparing = next === 'Depart'
  const verdicts = next ? foreseen(stepAt(next)) : []
  const step = sheet && isStep(sheet) ? sheet : undefined
  // What is over is still there while it goes out of sight.
  const shown = useRef(step)
  if (step) shown.current = step
  const canTell = visit.order.arrivedAt === undefined && next !== undefined
  return (
    <Page
      head={head}
      more={preparing && <KitTiles kit={kit} order={visit.order} />}
      dock={
        next ? (
          <VisitDock visit={visit} next={next} kit={kit} now={now} warns={verdicts.length > 0} report={(taken) => report(stepAt(taken))} />
        ) : (
          <Ended after={after} />
        )
      }
    >
      <main>
        <CustomerHead visit={visit} />
        <PromiseCard visit={visit} now={now} />
        <Refused id={visit.id} />
        <Stage visit={visit} />
        <Steps visit={visit} now={now} />
        {preparing && <OtherKit kit={kit} />}
        {(visit.order.stage === 'left' || isEnded(visit.order)) && <Verdicts visit={visit} now={now} />}
      </main>
      <LateSheet visit={visit} open={sheet === 'late' && canTell} onClose={goBack} now={now} />
      {next && (
        <ForeseenSheet
          step={next}
          open={sheet === 'ask' && verdicts.length > 0}
          verdicts={verdicts}
          onClose={goBack}
          onConfirm={() => {
            report(stepAt(next))
            goBack()
          }}
        />
      )}
      <OthersSheet
        steps={othersOf(visit.order)}
        open={sheet === 'others'}
        onClose={goBack}
        onChoose={(chosen) => {
          if (fieldsOf(chosen).length > 0) return go({ screen: 'visit', id: visit.id, sheet: chosen })
          report(stepAt(chosen))
          goBack()
        }}
      />
      {shown.current && <StepSheet step={shown.current} open={step !== undefined} onClose={goBack} foreseen={foreseen} onRecord={report} />}
    </Page>
  )
}

/** Said aloud as the visit moves on; the eye sees it in the steps. */
const Stage = ({ visit }: { visit: Visit }) => {
  const m = useMessages()
  return (
    <p className="vh" role="status" data-testid="stage">
      {m.stage[visit.order.stage]}
    </p>
  )
}

const Refused = ({ id }: { id: StreamId }) => {
  const { refused } = useOutboxItems()
  const here = refused.filter(({ stream }) => stream === id)
  if (here.length === 0) return null
  return (
    <div className="mt-4 flex flex-col gap-3">
      {here.map((item) => item.answer && <RefusedCard key={item.commandId} item={item} answer={item.answer} />)}
    </div>
  )
}

const Ended = ({ after }: { after: After | undefined }) => {
  const say = useWords()
  if (after) return <ActionButton kind="primary" label={after.label} onClick={after.go} />
  return <ActionButton kind="plain" label={say('nav.toToday')} onClick={() => go({ screen: 'day' })} />
}
