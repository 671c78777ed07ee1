import { type OneOrder, useOrder } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AssignOn } from '../assign/AssignOn.tsx'
import { useWords } from '../i18n/words.ts'
import { OfflineBanner } from '../shell/OfflineBanner.tsx'
import { PageHeader } from '../shell/PageHeader.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { useMayAssign } from './use-may.ts'
import { Visit } from './Visit.tsx'
import { VisitMissing, VisitSkeleton } from './visit-states.tsx'

const route = getRouteApi('/shell/orders/$id')

/** One order on a page of its own. */
export const VisitPage = () => {
  const { id } = route.useParams()
  const order = useOrder(id as StreamId)
  return (
    <main className="page">
      <Crumbs number={order.entry?.order.number} />
      <OfflineBanner />
      <Content key={id} order={order} />
    </main>
  )
}

const Content = ({ order: { entry, fault, gone, again } }: { order: OneOrder }) => {
  const [assigning, setAssigning] = useState(false)
  const mayAssign = useMayAssign()
  if (!entry) return fault ? <VisitMissing fault={fault} gone={gone} onRetry={again} /> : <VisitSkeleton />
  return (
    <>
      <Visit entry={entry} form="page" onAssign={mayAssign ? () => setAssigning(true) : undefined} />
      <AssignOn id={assigning ? entry.id : undefined} onClose={() => setAssigning(false)} />
    </>
  )
}

const Crumbs = ({ number = '' }: { number: string | undefined }) => {
  const say = useWords()
  const here = say('page.order', { number })
  usePageTitle(here)
  return (
    <PageHeader>
      <nav aria-label={say('visit.crumbs')} className="crumbs">
        <Link to="/">{say('page.today')}</Link>
        <Icon name="chevron-right" className="crumbs-mark" />
      </nav>
      <h1>{here}</h1>
    </PageHeader>
  )
}
