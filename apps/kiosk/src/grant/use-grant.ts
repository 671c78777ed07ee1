import { useNow, useRuhu } from '@ruhu/client'
import { type Instant, type Slot, sameSlot } from '@ruhu/domain'
import { useState } from 'react'
import type { Booking } from '../booking/use-booking.ts'
import { useWindows } from '../choose/use-windows.ts'
import { choicesAt } from './choices-at.ts'
import { promiseTimes } from './promise-times.ts'

/** The customer's choices as they stand, the one taken and the time in it: the first of each until somebody says otherwise. */
export const useGrant = (booking: Booking) => {
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 10_000)
  const { windows } = useWindows()
  const [picked, setPicked] = useState<Slot>()
  const [time, setTime] = useState<Instant>()
  const choices = choicesAt(booking.entry?.order.choices ?? [], windows, now)
  const free = choices.filter(({ state }) => state === 'free')
  const slot = (free.find((choice) => picked && sameSlot(choice.slot, picked)) ?? free[0])?.slot
  const times = slot ? promiseTimes(slot, now) : []
  return {
    choices,
    slot,
    times,
    promisedAt: times.find((at) => at === time) ?? times[0],
    setTime,
    choose: (next: Slot) => {
      booking.clear()
      setPicked(next)
    },
  }
}
