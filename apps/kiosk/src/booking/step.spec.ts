import { instant, type OpenWorkOrder } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { resumeAt, type Step, stepFor } from './step.ts'

const slot = { start: instant(1_800_000_000_000), end: instant(1_800_007_200_000) }
const appointment = { slot, promisedAt: slot.start }
const order = (change: object) => ({ stage: 'opened', offered: [], choices: [], ...change }) as unknown as OpenWorkOrder
const opened = order({})
const offered = order({ stage: 'offered', offered: [slot] })
const ranked = order({ stage: 'offered', offered: [slot], choices: [slot] })
const appointed = order({ stage: 'appointed', appointment })

test.each([
  ['opened', opened],
  ['choose', offered],
  ['grant', ranked],
  ['done', appointed],
  ['ended', order({ stage: 'withdrawn' })],
  ['ended', order({ stage: 'closed', appointment })],
] as const)('is taken up again at %s', (step, one) => {
  expect(resumeAt(one)).toBe(step)
})

describe('the screen shown', () => {
  test.each([
    ['details', 'details', undefined],
    ['choose', 'opened', opened],
    ['other', 'other', opened],
    ['choose', 'choose', ranked],
    ['opened', 'opened', offered],
    ['grant', 'choose', offered],
    ['details', 'grant', ranked],
    ['choose', 'done', appointed],
    ['other', 'ended', order({ stage: 'withdrawn' })],
  ] as [Step, Step, OpenWorkOrder | undefined][])('%s asked for, %s shown', (wanted, shown, one) => {
    expect(stepFor(wanted, one)).toBe(shown)
  })
})
