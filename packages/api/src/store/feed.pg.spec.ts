import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { createFeed, type Page } from './feed.ts'

let api: TestApi
let clerk: Caller
beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
})
afterAll(() => api.close())

/** The database, but that the next answer to how far the feed goes is held back until it is let go. */
const slowToSay = () => {
  let held: PromiseWithResolvers<void> | undefined
  const select = (fields?: never) => {
    if (!held) return api.db.select(fields as never)
    const { promise } = held
    held = undefined
    const from = (table: never) => api.db.select(fields as never).from(table)
    return { from: (table: never) => from(table).then((rows) => promise.then(() => rows)) }
  }
  const hold = () => {
    held = Promise.withResolvers<void>()
    return held.resolve
  }
  return { db: Object.assign(Object.create(api.db), { select }) as TestApi['db'], hold }
}

const seqsIn = (page: Page) => (page === 'reset' ? page : page.entries.map(({ seq }) => seq))

test('those who come from another node, further on than this one has read, are not sent back to the start', async () => {
  const { db, hold } = slowToSay()
  const feed = createFeed(db, api.metrics)
  const end = await feed.latest()
  await feed.after(end)
  const letGo = hold()
  feed.notify()
  const behind = feed.after(end)
  await bookOrder(clerk)
  const ahead = [feed.after(end + 2), feed.after(end + 2)]
  letGo()
  await behind
  expect((await Promise.all(ahead)).map(seqsIn)).toEqual([
    [end + 3, end + 4],
    [end + 3, end + 4],
  ])
})
