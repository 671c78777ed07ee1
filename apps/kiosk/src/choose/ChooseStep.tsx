import { shownFault, useNow, useRuhu } from '@ruhu/client'
import type { Slot } from '@ruhu/domain'
import { EmptyState, ErrorState, Skeleton } from '@ruhu/ui'
import { useEffect, useReducer, useRef, useState } from 'react'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Cited } from '../parts/Cited.tsx'
import { CustomerScreen } from '../shell/CustomerScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'
import { RankedList } from './RankedList.tsx'
import { most, ranking } from './ranking.ts'
import { SlotGrid } from './SlotGrid.tsx'
import { freeIn, offerIsStale, type SlotTable, slotTable } from './slot-table.ts'
import { useWindows } from './use-windows.ts'

/** Step 2, the customer's own screen: up to three times, best first (8.3). */
export const ChooseStep = ({ booking }: StepProps) => {
  const say = useWords()
  const { table, fault, again } = useOfferedTable(booking)
  const [ranked, act] = useReducer(ranking, booking.entry?.order.choices ?? [])
  const [enough, setEnough] = useState(false)
  const free = table && freeIn(table)
  const gone = free && ranking(ranked, { type: 'keep', free }) !== ranked
  useEffect(() => {
    if (gone && free) act({ type: 'keep', free })
  }, [gone, free])

  const pick = (slot: Slot) => {
    setEnough(ranked.length === most && ranking(ranked, { type: 'toggle', slot }) === ranked)
    act({ type: 'toggle', slot })
  }
  return (
    <CustomerScreen dock={<Dock booking={booking} ranked={ranked} />}>
      <Progress step="choose" />
      <div className="mb-6 wide:mb-2 wide:flex wide:items-baseline wide:gap-8">
        <Heading className="font-bold text-title wide:text-label">{say('choose.title')}</Heading>
        <p className="text-ink-2 text-lead">{say('choose.hint')}</p>
      </div>
      {!table && !fault && <Skeleton rows={7} rowHeight="96px" />}
      {!table && fault && <ErrorState fault={shownFault(fault)} title={say('choose.failed')} onRetry={again} />}
      {free?.length === 0 && <EmptyState icon="today" title={say('choose.exhausted')} hint={say('choose.exhaustedHint')} />}
      {table && free && free.length > 0 && (
        <div className="grid gap-x-14 gap-y-7 wide:grid-cols-[1.15fr_1fr]">
          <SlotGrid table={table} chosen={ranked} onPick={pick} ranks />
          <div>
            <RankedList ranked={ranked} act={act} enough={enough && ranked.length === most} />
            <Otherwise onOther={() => booking.go('other')} />
          </div>
        </div>
      )}
    </CustomerScreen>
  )
}

/** Where none of the times suits: that is the customer's right too, and recorded (8.3). */
const Otherwise = ({ onOther }: { onOther: () => void }) => {
  const say = useWords()
  return (
    <>
      <div className="mt-5 text-center">
        <button type="button" onClick={onOther} className="min-h-target px-6 text-lead text-link underline underline-offset-8">
          {say('choose.unsuitable')}
        </button>
      </div>
      <Cited id="8.3" />
    </>
  )
}

const Dock = ({ booking, ranked }: Pick<StepProps, 'booking'> & { ranked: readonly Slot[] }) => {
  const say = useWords()
  const left = most - ranked.length
  const note = ranked.length === 0 ? say('choose.none') : left > 0 ? say('choose.more', { count: left }) : undefined
  const confirm = () => {
    if (ranked.length > 0) void booking.rank([...ranked])
  }
  return (
    <>
      <Notice booking={booking} />
      <Button icon="chevron-left" className="min-w-58" onClick={() => booking.go('opened')}>
        {say('choose.back')}
      </Button>
      <Button kind={ranked.length === 0 ? 'waiting' : 'main'} note={note} busy={booking.busy} className="flex-1" onClick={confirm}>
        {say(booking.busy ? 'choose.confirming' : 'choose.confirm')}
      </Button>
    </>
  )
}

/** The order's offered times as they stand now. Times offered earlier that no longer fit are offered anew, once. */
const useOfferedTable = (booking: StepProps['booking']): { table?: SlotTable } & Omit<ReturnType<typeof useWindows>, 'windows'> => {
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 10_000)
  const { windows, ...rest } = useWindows()
  const offered = booking.entry?.order.offered ?? []
  const checked = useRef(false)
  useEffect(() => {
    if (!windows || checked.current) return
    checked.current = true
    if (offerIsStale(offered, windows)) void booking.offer()
  }, [windows, offered, booking])
  return { ...rest, ...(windows && { table: slotTable({ windows, offered, now }) }) }
}
