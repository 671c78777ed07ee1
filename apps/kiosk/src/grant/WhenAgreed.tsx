import { shownFault, useNow, useRuhu } from '@ruhu/client'
import { citationOf, edition2015, type Slot, sameSlot } from '@ruhu/domain'
import { EmptyState, ErrorState, Skeleton } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { SlotGrid } from '../choose/SlotGrid.tsx'
import { freeIn, slotTable } from '../choose/slot-table.ts'
import { useWindows } from '../choose/use-windows.ts'
import { useWords } from '../i18n/words.ts'
import type { Agreement } from './agreement.ts'
import { PromiseTimes } from './PromiseTimes.tsx'
import { promiseTimes } from './promise-times.ts'

type Props = { agreement: Agreement; onChange: (part: Partial<Agreement>) => void; children: ReactNode }

/** Any window with room, and one time in it; the rest of the form follows only where there is something to agree on. */
export const WhenAgreed = ({ agreement: { slot, promisedAt }, onChange, children }: Props) => {
  const say = useWords()
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 10_000)
  const { windows, fault, again } = useWindows()
  if (!windows && fault) return <ErrorState fault={shownFault(fault)} title={say('choose.failed')} onRetry={again} />
  if (!windows) return <Skeleton rows={7} rowHeight="82px" />
  const table = slotTable({ windows, now })
  if (freeIn(table).length === 0) return <EmptyState icon="today" title={say('choose.exhausted')} hint={say('other.exhaustedHint')} />

  const minutes = citationOf(edition2015, 'punctuality')?.parameters.lateMinutes ?? 0
  const pick = (next: Slot) =>
    onChange(
      slot && sameSlot(slot, next) ? { slot: undefined, promisedAt: undefined } : { slot: next, promisedAt: promiseTimes(next, now)[0] },
    )
  return (
    <>
      <div data-field="slot" className="wide:row-span-5">
        <div className="mb-1 font-bold text-small">{say('other.window')}</div>
        <SlotGrid table={table} chosen={slot ? [slot] : []} onPick={pick} />
      </div>
      {slot && promisedAt !== undefined && (
        <PromiseTimes
          times={promiseTimes(slot, now)}
          value={promisedAt}
          onChange={(at) => onChange({ promisedAt: at })}
          hint={say('grant.atHint', { minutes })}
        />
      )}
      {children}
    </>
  )
}
