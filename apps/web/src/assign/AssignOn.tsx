import type { StreamId } from '@ruhu/domain'
import { lazy, Suspense } from 'react'

const AssignDialog = lazy(() => import('./AssignDialog.tsx').then(({ AssignDialog }) => ({ default: AssignDialog })))

/** The assign dialog, fetched once somebody asks for it: nothing while no order is being assigned. */
export const AssignOn = ({ id, onClose }: { id: StreamId | undefined; onClose: () => void }) => (
  <Suspense>{id && <AssignDialog id={id} onClose={onClose} />}</Suspense>
)
