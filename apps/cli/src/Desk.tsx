import { observable, useFollow, useNow, useObservable, useOrders, useRuhu } from '@ruhu/client'
import { dateOf } from '@ruhu/domain'
import { useEffect, useMemo, useRef } from 'react'
import { DeskScreen } from './DeskScreen.tsx'
import { type Desk as DeskState, newDesk } from './desk/desk.ts'
import { reduce, type Shown, type as typeKey } from './desk/reduce.ts'
import { shownIn, viewOf, type World } from './desk/view.ts'
import { createTail } from './feed/tail.ts'
import { type Say, useWords } from './i18n/i18n.ts'
import { commandOf } from './keys.ts'
import { useKeys } from './use-keys.ts'
import { useNames } from './use-names.ts'
import { useTechnicians } from './use-technicians.ts'

type DeskProps = { width: number; height: number; quit: () => void; signedOut: () => void }

/** The signed-in administrator's desk: what is known, what is looked at, and the keys between them. */
export const Desk = ({ width, height, quit, signedOut }: DeskProps) => {
  const { transport, me } = useRuhu()
  const { say, messages, switchLocale } = useWords()
  useNow(transport.clock)
  // Read when it is drawn: by the last beat, a fact that has just come would still lie ahead.
  const now = transport.clock.now()
  const orders = useOrders()
  const tail = useMemo(() => createTail(transport), [transport])
  const tailState = useObservable(tail)
  useEffect(() => tail.start(), [tail])
  const store = useMemo(() => observable<DeskState>(newDesk), [])
  const desk = useObservable(store)
  const technicians = useTechnicians(transport, orders.status)
  const measured = useRef<Pick<Shown, 'page' | 'scrollable'>>({ page: 10, scrollable: 0 })

  useEffect(() => {
    if (orders.status === 'failed' && orders.fault?.kind === 'signed-out') signedOut()
  }, [orders.status, orders.fault, signedOut])

  const world: World = { orders, tail: tailState, technicians, me, now, messages, filterWords: filterWordsIn(say) }
  const view = viewOf(desk, world)
  useNames(view, desk)

  useKeys((key) => {
    // Several keys may come before anything is drawn again: each is taken on the desk the last one left.
    const current = store.get()
    const shown = shownIn(viewOf(current, world), current, measured.current, tailState)
    if (current.typing) return store.set(typeKey(current, key, shown))
    const command = commandOf(key)
    if (command === 'quit') return quit()
    if (command === 'locale') return switchLocale()
    if (command) store.set(reduce(current, command, shown))
  })

  return (
    <>
      <Follow key={dateOf(now)} day={desk.day} />
      <DeskScreen
        {...{ width, height, now, desk, view }}
        ready={tailState.ready}
        onMeasure={(page, scrollable) => {
          measured.current = { page, scrollable }
        }}
      />
    </>
  )
}

const filterWordsIn = (say: Say): World['filterWords'] => ({
  branch: say('filter.keys.branch'),
  stage: say('filter.keys.stage'),
  risk: say('filter.keys.risk'),
  technician: say('filter.keys.technician'),
  employer: say('filter.keys.employer'),
})

/** Keeps the orders of the day following the feed. Mounted anew at midnight: today is then another day. */
const Follow = ({ day }: { day: DeskState['day'] }) => {
  useFollow(day)
  return null
}
