import { eq, getTableColumns, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, expect, describe as suite, test } from 'vitest'
import { type Tampering, tamperWith } from '../../testing/tamper.ts'
import { bookOrder, openTestApi, start, type TestApi } from '../../testing/test-api.ts'
import { command, event, head } from '../db/schema/store.ts'
import { canonical } from '../store/canonical.ts'
import { beginning, chained, type EventRow } from '../store/chain.ts'
import { monthOf } from '../store/events.ts'
import { describe } from './describe.ts'
import type { Column, Finding } from './finding.ts'
import { readStreams, type StreamRows } from './read-streams.ts'
import { sealNow } from './seal.ts'
import { verify } from './verify.ts'

/** Which events are tampered with: `SEED=<number>` picks the same again. */
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000))
let drawn = seed
const draw = (below: number): number => {
  drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((drawn / 2 ** 32) * below)
}

let api: TestApi
let tamper: Tampering
let streams: string[]
let restore: () => Promise<void>

beforeAll(async () => {
  api = await openTestApi()
  tamper = tamperWith(api.db, api.ledger)
  const clerk = await api.as('clerk')
  const supervisor = await api.as('supervisor')
  const technician = api.people.get('10372')?.id as never
  streams = []
  for (let n = 0; n < 4; n++) {
    const { stream } = await bookOrder(clerk)
    await supervisor.submit(stream, { type: 'AssignTechnician', technician })
    streams.push(stream)
    api.clockAt.set((start + (n + 1) * 60_000) as typeof start)
  }
})
afterAll(() => api.close())

const findings = async (): Promise<Finding[]> => (await verify(api)).findings
/** The second event of the first stream, and so on. */
const eventAt = async (...[index, version]: readonly [number, number]): Promise<EventRow> =>
  (await tamper.eventsOf(streams[index] ?? '')).find((row) => row.version === version) as EventRow
const named = ({ stream, version, seq }: EventRow) => ({ stream, version, seq })

suite('an untouched database', () => {
  let back: () => Promise<void>
  beforeAll(async () => {
    back = await tamper.remember()
  })
  afterAll(() => back())

  test('verifies clean, and says what is not sealed yet, since when, and that nothing is once it was', async () => {
    const first = await eventAt(0, 1)
    expect(await verify(api)).toEqual({
      events: 20,
      streams: 4,
      seals: 0,
      findings: [],
      unsealed: { fromSeq: 1, events: 20, since: first.recordedAt },
    })
    await sealNow(api)
    expect(await verify(api)).toMatchObject({ seals: 1, findings: [], unsealed: { fromSeq: 21, events: 0, since: null } })
    const { stream } = await bookOrder(await api.as('clerk'))
    const [opened] = await tamper.eventsOf(stream)
    expect((await verify(api)).unsealed).toEqual({ fromSeq: 21, events: 4, since: opened?.recordedAt })
    await tamper.removeStream(stream)
  })

  test('is read whole and stream by stream, wherever a batch ends', async () => {
    const read = async (batch?: number) => {
      const got: StreamRows[] = []
      for await (const some of readStreams(api.db, 20, batch)) got.push(...some)
      return got
    }
    const whole = await read()
    expect(whole.map(({ stream, events }) => [stream, events.length])).toEqual([...streams].sort().map((stream) => [stream, 5]))
    for (const batch of [1, 2, 4, 5, 7, 20]) expect(await read(batch)).toEqual(whole)
  })

  test('says how far it is', async () => {
    const told: unknown[] = []
    await verify(api, (progress) => told.push(progress))
    expect(told.at(-1)).toEqual({ events: 20, of: 20 })
  })
})

suite.each(['unsealed', 'sealed'] as const)('%s events', (state) => {
  let pristine: () => Promise<void>
  beforeAll(async () => {
    pristine = await tamper.remember()
    if (state === 'sealed') await sealNow(api)
    restore = await tamper.remember()
  })
  afterEach(async () => {
    await restore()
    expect(await findings()).toEqual([])
  })
  afterAll(() => pristine())
  const sealed = state === 'sealed'

  suite(`with one column changed (seed ${seed})`, () => {
    const digit = (hash: string) => (hash.startsWith('0') ? `1${hash.slice(1)}` : `0${hash.slice(1)}`)
    const other: { [C in Column]: (row: EventRow) => EventRow[C] } = {
      month: ({ month }) => month + 1 + draw(20),
      stream: () => uuid(),
      version: ({ version }) => version + 10 + draw(20),
      seq: ({ seq }) => seq + 100 + draw(1_000),
      id: () => uuid(),
      type: ({ type }) => (type === 'v1.Left' ? 'v1.Arrived' : 'v1.Left'),
      at: ({ at }) => at + 1 + draw(1_000_000),
      recordedAt: ({ recordedAt }) => recordedAt - 1 - draw(1_000_000),
      by: () => uuid(),
      onBehalfOf: () => uuid(),
      via: () => 'cli',
      device: () => 'another',
      commandId: () => uuid(),
      visit: () => uuid(),
      body: ({ body }) => canonical({ ...JSON.parse(body), rank: draw(1_000) + 2 }),
      prev: ({ prev }) => digit(prev),
      hash: ({ hash }) => digit(hash),
    }
    /** Nothing else in the database says what these were. */
    const untold: readonly Column[] = ['id', 'by', 'onBehalfOf', 'body']
    const columns = Object.keys(getTableColumns(event)) as Column[]

    test.each(columns)('%s: named with its event', async (column) => {
      for (let times = 0; times < 3; times++) {
        const row = await eventAt(draw(4), 1 + draw(5))
        await tamper.change(row, { [column]: other[column](row) })
        const found = await findings()
        expect(found, `${column} of ${row.stream} ${row.version}`).toEqual([
          expect.objectContaining({ code: 'EVENT_ALTERED', ...named(row), columns: expect.anything() }),
        ])
        const [finding] = found as [Extract<Finding, { code: 'EVENT_ALTERED' }>]
        if (!untold.includes(column) || finding.columns.length > 0) expect(finding.columns).toEqual([column])
        expect(describe(finding)).toContain(`Version ${row.version} of stream ${row.stream} (seq ${row.seq}) was altered`)
        await restore()
      }
    })

    test('and moved into another stream, behind its end: named by where it was and where it lies', async () => {
      const [row, end] = [await eventAt(1, 3), await eventAt(2, 5)]
      await tamper.change(row, { stream: end.stream, month: end.month, version: 6 })
      const [finding, ...more] = await findings()
      expect(finding).toMatchObject({ code: 'EVENT_ALTERED', ...named(row), found: { stream: end.stream, version: 6 } })
      expect(more).toEqual([])
      expect(describe(finding as Finding)).toContain(`it lies at version 6 of stream ${end.stream} now`)
    })

    test('in every event: each is named, and its column', async () => {
      await api.db.update(event).set({ via: 'kiosk' })
      const found = await findings()
      expect(found).toHaveLength(20)
      for (const finding of found) expect(finding).toMatchObject({ code: 'EVENT_ALTERED', columns: ['via'] })
    })

    test('and its hash made to fit: named by the event after it', async () => {
      const row = await eventAt(0, 2)
      const { prev, hash, ...rest } = row
      await tamper.replace([row], [chained({ ...rest, via: 'cli' }, prev)])
      expect(await findings()).toEqual([{ code: 'EVENT_REWRITTEN', ...named(row) }])
    })
  })

  suite('dropped', () => {
    test('the last of a stream: named by the head', async () => {
      const last = await eventAt(1, 5)
      await tamper.replace([last], [])
      expect(await findings()).toEqual([{ code: 'EVENT_MISSING', stream: last.stream, version: 5, toVersion: 5, toldBy: 'head' }])
    })

    test('the last two, head and commands mended to hide it', async () => {
      const [one, two] = [await eventAt(1, 4), await eventAt(1, 5)]
      await tamper.replace([one, two], [])
      await tamper.mendHead(one.stream)
      for (const { commandId } of [one, two]) await tamper.removeCommand(commandId)
      expect(await findings()).toEqual(
        sealed
          ? [{ code: 'EVENT_MISSING', stream: one.stream, version: 4, toVersion: 5, toldBy: 'seal', seal: 1 }]
          : [{ code: 'SEQ_HOLE', seq: one.seq, toSeq: two.seq }],
      )
    })

    test('the last, the head mended and its command forgotten: named by the command', async () => {
      const last = await eventAt(1, 5)
      await tamper.replace([last], [])
      await tamper.mendHead(last.stream)
      expect(await findings()).toEqual(
        sealed
          ? [{ code: 'EVENT_MISSING', stream: last.stream, version: 5, toVersion: 5, toldBy: 'seal', seal: 1 }]
          : [{ code: 'COMMAND_DIFFERS', command: last.commandId, stream: last.stream, version: 5, toVersion: 5, how: 'unwritten' }],
      )
    })

    test('one from inside, and the first: named by those after', async () => {
      const [inside, first] = [await eventAt(2, 3), await eventAt(3, 1)]
      await tamper.replace([inside, first], [])
      const lacking = ({ stream, version }: EventRow) => ({ code: 'EVENT_MISSING', stream, version, toVersion: version, toldBy: 'event' })
      expect(await findings()).toEqual([lacking(inside), lacking(first)])
    })

    test('the very last of all, with everything mended: a seal names it, and before one nothing does', async () => {
      const last = await eventAt(3, 5)
      await tamper.replace([last], [])
      await tamper.mendHead(last.stream)
      await tamper.removeCommand(last.commandId)
      expect(await findings()).toEqual(
        sealed ? [{ code: 'EVENT_MISSING', stream: last.stream, version: 5, toVersion: 5, toldBy: 'seal', seal: 1 }] : [],
      )
    })
  })

  suite('of a deleted stream', () => {
    test('all its rows everywhere: named by the seal, and before one as a hole', async () => {
      const stream = streams[1] ?? ''
      const [first, last] = [await eventAt(1, 1), await eventAt(1, 5)]
      await tamper.removeStream(stream)
      expect(await findings()).toEqual(
        sealed ? [{ code: 'STREAM_MISSING', stream, versions: 5, seal: 1 }] : [{ code: 'SEQ_HOLE', seq: first.seq, toSeq: last.seq }],
      )
    })

    test('its events alone: named by its head', async () => {
      const stream = streams[1] ?? ''
      await api.db.delete(event).where(eq(event.stream, stream))
      expect(await findings()).toEqual([{ code: 'STREAM_MISSING', stream, versions: 5 }])
    })

    test('its events and its head: named by its commands, once', async () => {
      const stream = streams[1] ?? ''
      const { commandId } = await eventAt(1, 1)
      await api.db.delete(event).where(eq(event.stream, stream))
      await api.db.delete(head).where(eq(head.stream, stream))
      expect(await findings()).toEqual(
        sealed
          ? [{ code: 'STREAM_MISSING', stream, versions: 5, seal: 1 }]
          : [{ code: 'COMMAND_DIFFERS', command: commandId, stream, version: 1, toVersion: 1, how: 'unwritten' }],
      )
    })
  })

  suite('swapped', () => {
    const content = ['id', 'type', 'at', 'recordedAt', 'by', 'onBehalfOf', 'via', 'device', 'commandId', 'visit', 'body'] as const
    const place = ['month', 'stream', 'version'] as const
    type At = readonly [index: number, version: number]
    const swaps: readonly (readonly [string, At, At, readonly Column[]])[] = [
      ['bodies in one stream', [0, 2], [0, 4], ['body']],
      ['bodies side by side', [0, 2], [0, 3], ['body']],
      ['bodies across streams', [0, 1], [2, 1], ['body']],
      ['ids across streams', [0, 4], [3, 2], ['id']],
      ['seqs in one stream', [1, 2], [1, 4], ['seq']],
      ['seqs across streams', [1, 2], [3, 3], ['seq']],
      ['versions in one stream', [2, 2], [2, 4], ['version']],
      ['versions side by side', [2, 2], [2, 3], ['version']],
      ['the first and the last version', [2, 1], [2, 5], ['version']],
      ['places across streams', [2, 2], [3, 4], place],
      ['places and seqs', [2, 2], [2, 4], [...place, 'seq']],
      ['contents', [0, 2], [3, 4], content],
      ['contents and seqs', [0, 2], [3, 4], [...content, 'seq']],
    ]
    test.each(swaps)('%s: both are named, and what they exchanged', async (_, one, two, columns) => {
      const [a, b] = [await eventAt(...one), await eventAt(...two)]
      await tamper.swap(a, b, columns)
      const [finding, ...more] = (await findings()) as Extract<Finding, { code: 'EVENTS_SWAPPED' }>[]
      expect(more).toEqual([])
      expect(finding?.code).toBe('EVENTS_SWAPPED')
      const places = [finding, finding?.other].map((at) => `${at?.stream} ${at?.version}`)
      expect(places.sort()).toEqual([a, b].map((at) => `${at.stream} ${at.version}`).sort())
      const differing = columns.filter((column) => a[column] !== b[column])
      expect([...(finding?.columns ?? [])].sort()).toEqual([...differing].sort())
    })

    test('bodies of three in a ring: each is named, and its column', async () => {
      const [a, b, c] = [await eventAt(0, 1), await eventAt(1, 1), await eventAt(2, 1)]
      await tamper.replace(
        [a, b, c],
        [
          { ...a, body: b.body },
          { ...b, body: c.body },
          { ...c, body: a.body },
        ],
      )
      expect(await findings()).toEqual([a, b, c].map((row) => ({ code: 'EVENT_ALTERED', ...named(row), columns: ['body'] })))
    })

    test('seqs of one stream, and everything chained anew: the order tells', async () => {
      const [a, b] = [await eventAt(1, 2), await eventAt(1, 3)]
      await tamper.swap(a, b, ['seq'])
      await tamper.rechain(a.stream, 2, {})
      expect((await findings())[0]).toMatchObject({ code: 'EVENTS_SWAPPED', stream: a.stream, version: 2, columns: ['seq'] })
    })
  })

  suite('chained anew', () => {
    test('from a changed event on, the head with it: named by the seal, and before one nothing shows it', async () => {
      const row = await eventAt(2, 3)
      await tamper.rechain(row.stream, 3, { body: canonical({ changed: true }) })
      expect(await findings()).toEqual(sealed ? [{ code: 'STREAM_RECHAINED', stream: row.stream, version: 1, toVersion: 5, seal: 1 }] : [])
    })

    test('and the head forgotten: named by the head', async () => {
      const row = await eventAt(2, 5)
      const [kept] = await api.db.select().from(head).where(eq(head.stream, row.stream))
      await tamper.rechain(row.stream, 5, { via: 'cli' })
      await api.db
        .update(head)
        .set({ hash: kept?.hash ?? '' })
        .where(eq(head.stream, row.stream))
      expect(await findings()).toEqual(
        sealed
          ? [{ code: 'STREAM_RECHAINED', stream: row.stream, version: 1, toVersion: 5, seal: 1 }]
          : [{ code: 'HEAD_DIFFERS', stream: row.stream, version: 5, head: 5 }],
      )
    })
  })

  suite('with tables beside that say otherwise', () => {
    test('a head changed or removed is named', async () => {
      const [a, b, c] = streams as [string, string, string]
      await api.db.update(head).set({ version: 7 }).where(eq(head.stream, a))
      await api.db
        .update(head)
        .set({ hash: 'f'.repeat(64) })
        .where(eq(head.stream, b))
      await api.db.delete(head).where(eq(head.stream, c))
      expect(await findings()).toEqual([
        { code: 'HEAD_DIFFERS', stream: a, version: 5, head: 7 },
        { code: 'HEAD_DIFFERS', stream: b, version: 5, head: 5 },
        { code: 'HEAD_DIFFERS', stream: c, version: 5, head: 0 },
      ])
    })

    test('a command changed or removed is named', async () => {
      const [a, b] = [await eventAt(0, 2), await eventAt(1, 3)]
      await tamper.removeCommand(a.commandId)
      await api.db.update(command).set({ toVersion: 4 }).where(eq(command.id, b.commandId))
      const span = ({ stream, version }: EventRow) => ({ stream, version, toVersion: version })
      expect(await findings()).toEqual([
        { code: 'COMMAND_DIFFERS', command: a.commandId, ...span(a), how: 'unknown' },
        { code: 'COMMAND_DIFFERS', command: b.commandId, ...span(b), how: 'other', kept: { ...span(b), toVersion: 4 } },
      ])
    })
  })

  suite('slipped in', () => {
    /** A stream of one event that fits in every way, under a number that is not its own. */
    const slipIn = async (like: EventRow): Promise<string> => {
      const stream = uuid()
      const { prev, hash, ...rest } = like
      const row = chained({ ...rest, stream, month: monthOf(stream), version: 1, id: uuid(), commandId: uuid() }, beginning)
      await api.db.insert(event).values(row)
      await api.db.insert(head).values({ stream, type: 'work-order', version: 1, hash: row.hash, state: {} })
      await api.db.insert(command).values({ id: row.commandId, bodyHash: '', stream, fromVersion: 0, toVersion: 1 })
      return stream
    }

    test('for another that was removed: named by the seal, and before one the other is', async () => {
      const removed = await eventAt(1, 5)
      await tamper.replace([removed], [])
      const stream = await slipIn(removed)
      const missing = { code: 'EVENT_MISSING', stream: removed.stream, version: 5, toVersion: 5, toldBy: 'head' }
      expect(await findings()).toEqual(sealed ? [missing, { code: 'EVENT_ADDED', stream, version: 1, toVersion: 1, seal: 1 }] : [missing])
    })

    test('with a number that another has: named by the seal, and before one by the number', async () => {
      const other = await eventAt(1, 1)
      await api.db.execute(sql`drop index event_seq`)
      const stream = await slipIn(other)
      const found = await findings()
      await tamper.removeStream(stream)
      await api.db.execute(sql`create unique index event_seq on event (seq)`)
      if (sealed) return expect(found).toEqual([{ code: 'EVENT_ADDED', stream, version: 1, toVersion: 1, seal: 1 }])
      const places = [named(other), { stream, version: 1, seq: other.seq }].sort((a, b) => (a.stream < b.stream ? -1 : 1))
      expect(found).toEqual([{ code: 'SEQ_REPEATED', seq: other.seq, places }])
    })
  })
})
