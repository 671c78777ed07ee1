import { setTimeout as sleep } from 'node:timers/promises'
import type { CommandId } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import type { Dice } from '../dice.ts'
import type { Answer, openLedger, Sent } from '../ledger.ts'
import { type Attempt, attemptOf, send } from './attempt.ts'
import { type Asked, type Choosing, doWrong, goOn, openAnother } from './next-command.ts'
import { createOrders, type Order } from './orders.ts'
import { type People, signInAll } from './people.ts'

/** How many senders there are at once, and how long each takes over its next command at most (ms). */
const senders = 6
const thought = 25
const afterFailing = 100

type Loading = { ledger: ReturnType<typeof openLedger>; dice: Dice; accepted: (url: string) => void }

/** Everything that goes on in a branch at once: commands of all kinds to whichever node, sent again, sent twice, or sent in vain. */
export const createLoad = ({ ledger, dice, accepted }: Loading) => {
  const orders = createOrders()
  const again: Attempt[] = []
  const people = signedInOnce()
  let now = Date.now()
  let isResting = true
  let running: Promise<void>[] = []

  /** What comes next: something that goes out again, or something new, which is written down first. */
  const next = (among: People): Attempt => {
    const known = again.shift()
    if (known) return known
    const asked = ask({ dice, people: among, now }, orders.open())
    const id = uuid() as CommandId
    ledger.sent(id, sentAs(asked))
    return attemptOf(asked, id, now)
  }

  const heard = (attempt: Attempt, answer: Answer): void => {
    ledger.answered(attempt.id, answer)
    if (!('events' in answer)) return
    const why = orders.heard(attempt.order, answer.events)
    if (why) ledger.answered(attempt.id, { is: 'wrong', why })
  }

  const sendOnce = async (url: string, attempt: Attempt): Promise<Answer> => {
    const { answer, now: told } = await send(url, attempt)
    if (told) now = told
    if (answer.is === 'accepted') accepted(url)
    return answer
  }

  const step = async (urls: readonly string[], among: People): Promise<void> => {
    const attempt = next(among)
    const copies = dice.chance(0.1) ? 2 : 1
    const answers = await Promise.all(Array.from({ length: copies }, () => sendOnce(dice.pick(urls), attempt)))
    for (const answer of answers.toSorted(byWeight)) heard(attempt, answer)
    const last = answers.toSorted(byWeight).at(-1)?.is
    // Of what may have been done half is sent again, and of what was done a little.
    if (dice.chance(last === 'unknown' ? 0.5 : last === 'accepted' ? 0.04 : 0)) again.push(attempt)
    await sleep(last === 'unknown' ? afterFailing : dice.between(0, thought))
  }

  const work = async (urls: readonly string[]): Promise<void> => {
    while (!isResting) {
      const among = await people(dice.pick(urls))
      await (among ? step(urls, among) : sleep(afterFailing))
    }
  }

  return {
    /** Begins to send to these nodes. */
    begin: (urls: readonly string[]) => {
      isResting = false
      running = Array.from({ length: senders }, () => work(urls))
    },
    /** Sends no more; resolves once everything sent has come to an end. */
    rest: async () => {
      isResting = true
      await Promise.all(running)
    },
  }
}

/** Of two copies sent at once nobody knows which was decided first: what says most is written last, and stands. */
const weights = { wrong: 0, refused: 1, unknown: 2, accepted: 3 } as const
const byWeight = (a: Answer, b: Answer): number => weights[a.is] - weights[b.is]

/** Something about an order there is, or another order; now and then what must fail. */
const ask = (choosing: Choosing, open: readonly Order[]): Asked => {
  const { dice } = choosing
  const order = open.length < 6 || dice.chance(0.12) ? undefined : dice.pick(open)
  if (!order?.state) return openAnother(choosing, open)
  return dice.chance(0.06) ? doWrong(choosing, order, order.state) : goOn(choosing, order, order.state)
}

const sentAs = ({ order, command, customer, mustFail = false }: Asked): Sent => ({
  stream: order.stream,
  type: command.type,
  mustFail,
  customer: customer && 'customer' in command ? command.customer : undefined,
})

/** Signs everybody in at the first node that lets them, and never again: sessions outlive their server. */
const signedInOnce = () => {
  let people: Promise<People | undefined> | undefined
  return (url: string): Promise<People | undefined> => {
    people ??= signInAll(url).catch(() => {
      people = undefined
      return undefined
    })
    return people
  }
}
