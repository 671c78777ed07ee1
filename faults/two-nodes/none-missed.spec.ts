import { setTimeout as sleep } from 'node:timers/promises'
import type { FeedItem } from '@ruhu/api/testing/store'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readContents } from '../check/contents.ts'
import { type Dice, diceFrom } from '../dice.ts'
import { signIn } from '../load/people.ts'
import type { Site } from '../site.ts'
import { type City, morning, openCity } from './city.ts'
import { follow } from './follow.ts'

const lasts = 20_000
const seed = Date.now() % 2 ** 31

let city: City
beforeAll(async () => {
  city = await openCity()
})
afterAll(() => city.remove())

/** Somebody who follows from the beginning on whichever node answers, with everything they were told. */
const follower = async (username: string, dice: Dice, signal: AbortSignal) => {
  const somebody = await signIn(city.here.url, username)
  const items: FeedItem[] = []
  const url = () => dice.pick(city.urls)
  const following = follow({ url, cookie: somebody.cookie, after: 0, hear: (item) => void items.push(item), signal })
  return { somebody, items, following }
}

const seqsIn = (items: readonly FeedItem[]): number[] => items.filter(({ kind }) => kind === 'event').map(({ seq }) => seq)

/** Kills nodes at random, now and then PostgreSQL, and starts them again, until the time is over; everything runs then. */
const disturb = async ({ nodes, postgres }: Site, dice: Dice): Promise<void> => {
  const until = performance.now() + lasts
  while (performance.now() < until) {
    const isPostgres = dice.chance(0.2)
    const victims = isPostgres ? [] : dice.chance(0.25) ? nodes : [dice.pick(nodes)]
    await Promise.all([...victims.map((node) => node.kill()), isPostgres && postgres?.kill()])
    await sleep(dice.between(0, 500))
    await Promise.all([...victims.map((node) => node.start(morning)), isPostgres && postgres?.start()])
    await sleep(dice.between(100, 1000))
  }
}

/** What is in the database now: every fact's place, and who sees its order. */
const facts = async () => {
  const opened = await city.site.open()
  try {
    const { events, workOrders } = await readContents(opened)
    const orders = new Map(workOrders.map((row) => [row.id, row]))
    return events.map(({ seq, stream, type }) => ({
      seq,
      stream,
      type,
      branch: orders.get(stream)?.branch,
      technician: orders.get(stream)?.technician,
    }))
  } finally {
    await opened.close()
  }
}

test(`whoever follows misses and repeats no seq while nodes are killed (seed ${seed})`, async () => {
  const dice = diceFrom(seed)
  const ending = new AbortController()
  const usernames = ['linlan', 'zhoumin', 'liming']
  const followers = await Promise.all(usernames.map((username) => follower(username, dice, ending.signal)))
  const [administrator, supervisor, technician] = followers as [Follower, Follower, Follower]
  city.driver.begin(city.urls)
  await disturb(city.site, dice)
  await city.driver.rest()

  const all = await facts()
  const branch = all.filter((fact) => fact.branch === 'CY')
  const own = all.filter((fact) => fact.technician === technician.somebody.id)
  const assignedAt = new Map(own.filter(({ type }) => type === 'v1.TechnicianAssigned').map(({ stream, seq }) => [stream, seq]))
  const since = own.filter(({ stream, seq }) => seq >= (assignedAt.get(stream) ?? 0))
  const seqs = (some: typeof all) => some.map(({ seq }) => seq)
  await vi.waitFor(
    () => expect(followers.map(({ items }) => seqsIn(items).at(-1))).toEqual([all, branch, own].map((some) => some.at(-1)?.seq)),
    { timeout: 15_000 },
  )
  ending.abort()
  await Promise.all(followers.map(({ following }) => following))

  expect(seqs(all)).toEqual(all.map((_, place) => place + 1))
  expect(followers.flatMap(({ items }) => items.filter(({ kind }) => kind !== 'event' && kind !== 'current'))).toEqual([])
  expect(seqsIn(administrator.items)).toEqual(seqs(all))
  expect(seqsIn(supervisor.items)).toEqual(seqs(branch))
  // What was before an order became theirs they may be told, where they ask after it did; what follows they must be.
  const told = seqsIn(technician.items)
  expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b))
  expect(new Set(seqs(own))).toEqual(new Set([...told, ...seqs(own)]))
  expect(seqs(since).filter((seq) => !told.includes(seq))).toEqual([])
  expect(since.length).toBeGreaterThan(0)
})

type Follower = Awaited<ReturnType<typeof follower>>
