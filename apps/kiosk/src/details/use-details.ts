import { useRuhu } from '@ruhu/client'
import { type FormEvent, useRef, useState } from 'react'
import type { Booking } from '../booking/use-booking.ts'
import { type Draft, emptyDraft, openingOf } from './draft.ts'
import { focusField } from './focus-field.ts'
import { useGaps } from './use-gaps.ts'

/** The details as they are filled in, and how they open the order; what is missing gets the focus instead. */
export const useDetails = (booking: Booking) => {
  const { me } = useRuhu()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const gaps = useGaps(draft, booking.outcome)
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (booking.busy) return
    const opening = openingOf(draft, { ...booking.ids, branch: me.branch })
    if (opening) return void booking.open(opening)
    gaps.showAll()
    focusField(form.current, gaps.first)
  }
  return { draft, change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })), gaps, form, submit }
}

/** Who the details speak of, as far as they are known. */
export const subjectOf = (draft: Draft): Pick<Draft, 'name' | 'formOfAddress'> | null => {
  if (draft.who.is === 'known') return draft.who.customer
  return draft.who.is === 'new' ? draft : null
}
