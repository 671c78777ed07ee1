import { newStreamId, newSubjectId, type Outcome, type Submission, useAccount, useKnownOrder, useSubmit } from '@ruhu/client'
import type { Command, CommandOf, StreamId } from '@ruhu/domain'
import { useRef, useState } from 'react'
import { resumeAt, type Step, stepFor } from './step.ts'

type Ids = { stream: StreamId; subject: ReturnType<typeof newSubjectId> }

/**
 * One booking from its opening to a promised time, on one stream. Every act leads on when it is accepted; what was not
 * stays in `outcome`, and `retry` submits the same again.
 */
export const useBooking = (resumed?: StreamId) => {
  const { check } = useAccount()
  const { submit, busy, outcome, clear } = useSubmit()
  const [ids] = useState<Ids>(() => ({ stream: resumed ?? newStreamId(), subject: newSubjectId() }))
  const { known: entry, gone } = useKnownOrder(ids.stream)
  const [wanted, setWanted] = useState<Step>(() => (entry ? resumeAt(entry.order) : 'details'))
  const [opening, setOpening] = useState(false)
  const last = useRef<() => Promise<unknown>>(undefined)

  const go = (step: Step) => {
    clear()
    setWanted(step)
  }
  const send = async (submission: Submission, then: Step): Promise<boolean> => {
    const result = await submit(submission)
    if (result.status === 'accepted') go(then)
    else if (result.status === 'fault' && result.fault.kind === 'signed-out') void check()
    return result.status === 'accepted'
  }
  const run = (attempt: () => Promise<unknown>) => {
    last.current = attempt
    return attempt()
  }
  const act = (command: Command, then: Step) => run(() => send({ stream: ids.stream, command }, then))
  const open = (submission: Submission) =>
    run(async () => {
      setOpening(true)
      if (await send(submission, 'opened')) await act({ type: 'OfferSlots' }, 'choose')
      setOpening(false)
    })

  return {
    ids,
    entry,
    gone,
    // Between opening and offering the order stands without times for a moment: the details stay until both are answered.
    step: opening ? 'details' : stepFor(wanted, entry?.order),
    busy: busy || opening,
    outcome: problemOf(outcome),
    go,
    clear,
    open,
    ...actsOf(act),
    retry: () => void last.current?.(),
  }
}

type Act = (command: Command, then: Step) => Promise<unknown>

/** What can be asked for once the order is open, and where each leads. */
const actsOf = (act: Act) => ({
  offer: () => act({ type: 'OfferSlots' }, 'choose'),
  rank: (choices: CommandOf<'RankChoices'>['choices']) => act({ type: 'RankChoices', choices }, 'grant'),
  grant: (command: Omit<CommandOf<'GrantSlot'>, 'type'>) => act({ type: 'GrantSlot', ...command }, 'done'),
  agreeOther: (command: Omit<CommandOf<'AgreeOtherSlot'>, 'type' | 'customerAgreed'>) =>
    act({ type: 'AgreeOtherSlot', customerAgreed: true, ...command }, 'done'),
  withdraw: (reason: CommandOf<'WithdrawOrder'>['reason']) => act({ type: 'WithdrawOrder', reason }, 'ended'),
})

export type Booking = ReturnType<typeof useBooking>

/** Why the last act did not go through. */
export type ActProblem = Exclude<Outcome, { status: 'accepted' }>

const problemOf = (outcome: Outcome | undefined): ActProblem | undefined => (outcome?.status === 'accepted' ? undefined : outcome)

/** Whether nobody knows if the last act went through: the same must be tried again before anything is changed. */
export const isUndecided = ({ outcome }: Pick<Booking, 'outcome'>): boolean =>
  outcome?.status === 'fault' && outcome.fault.kind === 'network'
