import { useMessages } from '@ruhu/ui'
import { useState } from 'react'
import type { ActProblem } from '../booking/use-booking.ts'
import { useWords } from '../i18n/words.ts'
import { type Draft, type DraftField, fieldNamed, gapsIn } from './draft.ts'

/**
 * What the order still needs, in words: the button always has the whole list, a field says so itself once the clerk
 * has tried to go on, or when the server did not take what is in it.
 */
export const useGaps = (draft: Draft, outcome: ActProblem | undefined) => {
  const say = useWords()
  const { list } = useMessages()
  const [shown, setShown] = useState(false)
  const gaps = gapsIn(draft)
  const names = gaps.map(({ field }) => say(`details.${field}`))
  const rejected = outcome?.status === 'fault' ? (outcome.fault.fields ?? []).map(({ field }) => fieldNamed(field)) : []

  const problem = (field: DraftField): string | undefined => {
    const gap = gaps.find((one) => one.field === field)
    if (rejected.includes(field) || (shown && gap?.is === 'wrong')) return say(`details.wrong.${field}`)
    if (!shown || !gap) return undefined
    return say('details.missingBecause', { what: say(`details.${field}`), why: say(`details.because.${field}`) })
  }

  return {
    first: gaps[0]?.field,
    summary: gaps.length === 0 ? undefined : say('details.missingSome', { count: gaps.length, what: list(names) }),
    problem,
    showAll: () => setShown(true),
  }
}

export type Gaps = ReturnType<typeof useGaps>
