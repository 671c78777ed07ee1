import { useMessages } from '@ruhu/ui'
import { useRef, useState } from 'react'
import type { Booking } from '../booking/use-booking.ts'
import { useWords } from '../i18n/words.ts'
import { type Agreement, noAgreement, openIn } from './agreement.ts'

/** What is agreed so far, what is still open in words, and how to submit it or lead the focus to what is open. */
export const useAgreement = (booking: Booking) => {
  const say = useWords()
  const { list } = useMessages()
  const [agreement, setAgreement] = useState<Agreement>(noAgreement)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const open = openIn(agreement)
  const missing = (gaps: typeof open) => say('other.missing', { what: list(gaps.map((gap) => say(`other.needs.${gap}`))) })

  const submit = () => {
    const { slot, promisedAt, reason } = agreement
    if (open.length === 0 && slot && promisedAt !== undefined && reason) return void booking.agreeOther({ slot, promisedAt, reason })
    setAsked(true)
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${open[0]}"]`)
    place?.querySelector<HTMLElement>('button, [role="radio"], [role="checkbox"]')?.focus()
  }

  return {
    agreement,
    change: (part: Partial<Agreement>) => setAgreement((now) => ({ ...now, ...part })),
    form,
    submit,
    summary: open.length === 0 ? undefined : missing(open),
    problem: (gap: (typeof open)[number]) => (asked && open.includes(gap) ? missing([gap]) : undefined),
  }
}
