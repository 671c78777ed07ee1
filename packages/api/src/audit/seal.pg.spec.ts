import { createPublicKey, generateKeyPairSync, verify as isSignature } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, describe as suite, test } from 'vitest'
import { type Tampering, tamperWith } from '../../testing/tamper.ts'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { seal } from '../db/schema/store.ts'
import { newKeys, sealPair } from '../keys.ts'
import { canonical, sha256 } from '../store/canonical.ts'
import { beginning } from '../store/chain.ts'
import type { Finding } from './finding.ts'
import { sealNow } from './seal.ts'
import { fingerprintOf, parseEntry, rootOf, type SealEntry, type SealStatement, signStatement } from './statement.ts'
import { verify } from './verify.ts'

let api: TestApi
let clerk: Caller
let supervisor: Caller
let tamper: Tampering
let restore: () => Promise<void>
let streams: string[]

const withdraw = { type: 'WithdrawOrder', reason: 'customer-cancelled' } as const
const entries = (): SealEntry[] => api.ledger.read('seals').flatMap((line) => parseEntry(line) ?? [])
const rows = () => api.db.select().from(seal).orderBy(asc(seal.number))
const findings = async (): Promise<Finding[]> => (await verify(api)).findings

/** Three seals: two orders, then another, then one of the first withdrawn. */
beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
  supervisor = await api.as('supervisor')
  tamper = tamperWith(api.db, api.ledger)
  const booked = [await bookOrder(clerk), await bookOrder(clerk)]
  await sealNow(api)
  booked.push(await bookOrder(clerk))
  await sealNow(api)
  expect((await supervisor.submit(booked[0]?.stream as never, withdraw)).body.result.data.status).toBe('accepted')
  await sealNow(api)
  streams = booked.map(({ stream }) => stream)
  restore = await tamper.remember()
})
afterEach(() => restore())
afterAll(() => api.close())

suite('sealing', () => {
  test('covers every event once, with a leaf for each stream that went on, chained and the same in ledger and table', async () => {
    const [a, b, c] = streams as [string, string, string]
    expect(
      entries().map(({ statement, leaves }) => [statement, leaves.map(({ stream, from, version }) => [stream, from, version])]),
    ).toEqual([
      [
        expect.objectContaining({ number: 1, fromSeq: 1, toSeq: 8, previous: beginning, leaves: 2 }),
        [a, b].sort().map((one) => [one, 1, 4]),
      ],
      [expect.objectContaining({ number: 2, fromSeq: 9, toSeq: 12, leaves: 1 }), [[c, 1, 4]]],
      [expect.objectContaining({ number: 3, fromSeq: 13, toSeq: 13, leaves: 1 }), [[a, 5, 5]]],
    ])
    expect(entries().map(({ statement, signature }) => ({ ...statement, signature }))).toEqual(
      (await rows()).map((row) => expect.objectContaining(row)),
    )
    // What the leaves span is what the range has: none can be left out or slipped in.
    for (const { statement, leaves } of entries())
      expect(leaves.reduce((sum, { from, version }) => sum + version - from + 1, 0)).toBe(statement.toSeq - statement.fromSeq + 1)
    expect(await verify(api)).toMatchObject({ seals: 3, findings: [], unsealed: { fromSeq: 14, events: 0, since: null } })
  })

  test('finds nothing to do twice', async () => {
    expect(await sealNow(api)).toBeUndefined()
    expect(entries()).toHaveLength(3)
  })

  test('a third party checks it with what lies in the ledger alone', () => {
    const keyFile = readdirSync(api.ledger.directory).find((name) => name.endsWith('.pem')) ?? ''
    const publicKey = createPublicKey(readFileSync(join(api.ledger.directory, keyFile)))
    let previous = beginning
    for (const { statement, signature, key, leaves } of entries()) {
      expect(keyFile).toBe(`seal-key-${key.slice(0, 16)}.pem`)
      expect(isSignature(null, Buffer.from(canonical(statement)), publicKey, Buffer.from(signature, 'base64'))).toBe(true)
      expect(statement).toMatchObject({ previous, root: rootOf(leaves) })
      previous = sha256(canonical(statement))
    }
  })

  test('interrupted between ledger and table, it is taken over next time, and not made twice', async () => {
    await supervisor.submit(streams[1] as never, withdraw)
    await api.db.execute(sql`create function power_cut() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$`)
    await api.db.execute(sql`create trigger power_cut before insert on seal for each row execute function power_cut()`)
    await expect(sealNow(api)).rejects.toThrow()
    await api.db.execute(sql`drop trigger power_cut on seal`)
    await api.db.execute(sql`drop function power_cut`)
    expect([entries().length, (await rows()).length]).toEqual([4, 3])
    expect(await findings()).toEqual([{ code: 'SEAL_MISSING', seal: 4, toSeal: 4, where: 'table' }])

    expect(await sealNow(api)).toMatchObject({ number: 4, fromSeq: 14, toSeq: 14 })
    expect([entries().length, (await rows()).length]).toEqual([4, 4])
    expect(await sealNow(api)).toBeUndefined()
    expect(await findings()).toEqual([])
  })

  test('interrupted, with more to seal since: both seals follow', async () => {
    await supervisor.submit(streams[1] as never, withdraw)
    await sealNow(api)
    await api.db.delete(seal).where(eq(seal.number, 4))
    await supervisor.submit(streams[2] as never, withdraw)
    expect(await sealNow(api)).toMatchObject({ number: 5, fromSeq: 15, toSeq: 15 })
    expect((await rows()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
    expect(await findings()).toEqual([])
  })

  test('by two nodes at once, one finds nothing to do', async () => {
    await supervisor.submit(streams[1] as never, withdraw)
    await api.db.execute(
      sql`create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.2); return new; end $$`,
    )
    await api.db.execute(sql`create trigger slowly before insert on seal for each row execute function slowly()`)
    const made = await Promise.all([sealNow(api), sealNow(api)])
    await api.db.execute(sql`drop trigger slowly on seal`)
    await api.db.execute(sql`drop function slowly`)
    expect(made.map((one) => one?.number ?? 0).sort()).toEqual([0, 4])
    expect(entries()).toHaveLength(4)
  })

  test('by several nodes at once, while facts come in, makes one chain', async () => {
    const made: unknown[] = []
    const node = async () => {
      for (let times = 0; times < 4; times++) made.push(await sealNow(api))
    }
    await Promise.all([node(), node(), node(), ...[1, 2, 3].map(() => bookOrder(clerk))])
    made.push(await sealNow(api))
    const numbers = (await rows()).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(entries().map(({ statement }) => statement.number)).toEqual(numbers)
    expect(made.filter((one) => one !== undefined)).toHaveLength(numbers.length - 3)
    expect(await verify(api)).toMatchObject({ findings: [], unsealed: { events: 0 } })
  })

  test('and appending, verifying at the same time, is no finding', async () => {
    let busy = true
    const found: Finding[] = []
    const watch = async () => {
      while (busy) found.push(...(await findings()))
    }
    const work = async () => {
      for (let times = 0; times < 8; times++) {
        await bookOrder(clerk)
        await sealNow(api)
      }
    }
    const watching = [watch(), watch()]
    await Promise.all([work(), work()])
    busy = false
    await Promise.all(watching)
    expect(found).toEqual([])
  })

  test('stops where the ledger lacks what the table has: building on would cover it up', async () => {
    tamper.rewriteBook((line, index) => (index === 2 ? undefined : line))
    await supervisor.submit(streams[1] as never, withdraw)
    await expect(sealNow(api)).rejects.toThrow(/lacks seal 3, which the database has/)
    // Where no copy of the ledger is left, somebody lets the table go back to where it is.
    await api.db.delete(seal).where(eq(seal.number, 3))
    expect(await sealNow(api)).toMatchObject({ number: 3, fromSeq: 13, toSeq: 14 })
    expect(await findings()).toEqual([])
  })

  test('takes nothing over that this server did not sign', async () => {
    const [last] = entries().slice(-1) as [SealEntry]
    const statement = { ...last.statement, number: 4, fromSeq: 14, toSeq: 14, previous: sha256(canonical(last.statement)) }
    const { privateKey } = sealPair(newKeys())
    api.ledger.append('seals', [{ ...last, statement, signature: signStatement(statement, privateKey) }])
    await expect(sealNow(api)).rejects.toThrow(/seal 4 in the ledger is not one that this server made/)
    expect(await rows()).toHaveLength(3)
  })

  test('a line cut short by a power cut is no seal: it is made again', async () => {
    await supervisor.submit(streams[1] as never, withdraw)
    appendFileSync(join(api.ledger.directory, 'seals.ndjson'), '{"statement":{"number":4,"fr')
    expect(await sealNow(api)).toMatchObject({ number: 4 })
    expect(await findings()).toEqual([])
  })
})

suite('seals that were tampered with', () => {
  const other = (value: string | number) =>
    typeof value === 'number' ? value + 1 : value.startsWith('a') ? `b${value.slice(1)}` : `a${value.slice(1)}`

  test.each(['fromSeq', 'toSeq', 'at', 'previous', 'root', 'signature'] as const)('%s altered in the table is named', async (column) => {
    const row = (await rows())[1] as Awaited<ReturnType<typeof rows>>[number]
    await api.db
      .update(seal)
      .set({ [column]: other(row[column]) })
      .where(eq(seal.number, 2))
    expect(await findings()).toEqual([{ code: 'SEAL_ALTERED', seal: 2, where: 'table', columns: [column] }])
  })

  const rewrite = (number: number, change: (entry: SealEntry) => object) =>
    tamper.rewriteBook((line, index) => (index + 1 === number ? JSON.stringify(change(JSON.parse(line))) : line))

  test.each(['fromSeq', 'toSeq', 'at', 'previous', 'root', 'leaves'] as const)(
    '%s altered in the ledger is named, by the row that is signed',
    async (column) => {
      rewrite(2, (entry) => ({ ...entry, statement: { ...entry.statement, [column]: other(entry.statement[column]) } }))
      expect(await findings()).toEqual([{ code: 'SEAL_ALTERED', seal: 2, where: 'ledger', columns: [column] }])
    },
  )

  test('a signature, a key or a leaf altered in the ledger is named', async () => {
    rewrite(1, (entry) => ({ ...entry, signature: Buffer.alloc(64, 7).toString('base64') }))
    rewrite(2, (entry) => ({ ...entry, key: 'a'.repeat(64) }))
    rewrite(3, (entry) => ({ ...entry, leaves: entry.leaves.map((leaf) => ({ ...leaf, hash: 'a'.repeat(64) })) }))
    const found = (await findings()) as Extract<Finding, { code: 'SEAL_ALTERED' }>[]
    expect(found.map(({ code, seal: number, where, columns }) => [code, number, where, columns])).toEqual([
      ['SEAL_ALTERED', 3, 'ledger', ['leaves']],
      ['SEAL_ALTERED', 2, 'ledger', ['key']],
      ['SEAL_ALTERED', 1, 'ledger', ['signature']],
    ])
  })

  test.each([1, 2, 3])('line %i removed from the ledger, or made unreadable, is named', async (number) => {
    tamper.rewriteBook((line, index) => (index + 1 === number ? undefined : line))
    expect(await findings()).toEqual([{ code: 'SEAL_MISSING', seal: number, toSeal: number, where: 'ledger' }])
    await restore()
    tamper.rewriteBook((line, index) => (index + 1 === number ? line.slice(0, -9) : line))
    expect(await findings()).toEqual([{ code: 'SEAL_MISSING', seal: number, toSeal: number, where: 'ledger' }])
  })

  test('a row removed, from the table alone and from both, is named', async () => {
    await api.db.delete(seal).where(eq(seal.number, 1))
    await api.db.delete(seal).where(eq(seal.number, 2))
    tamper.rewriteBook((line, index) => (index === 1 ? undefined : line))
    expect(await findings()).toEqual([
      { code: 'SEAL_MISSING', seal: 1, toSeal: 1, where: 'table' },
      { code: 'SEAL_MISSING', seal: 2, toSeal: 2, where: 'both' },
    ])
  })

  test.each([
    ['with another key', 'key'],
    ['with another key, under the name of the right one', 'signature'],
    ['with the right key, and out of the chain', 'chain'],
  ] as const)('a seal of other facts, signed %s, in ledger and table, is named', async (_, reason) => {
    const own = sealPair(api.keys)
    const pair = reason === 'chain' ? own : generateKeyPairSync('ed25519')
    const key = fingerprintOf(reason === 'key' ? pair.publicKey : own.publicKey)
    let forged = {} as SealStatement & { signature: string }
    rewrite(2, ({ statement, leaves }) => {
      const anew = { ...statement, previous: 'a'.repeat(64) }
      const signature = signStatement(anew, pair.privateKey)
      forged = { ...anew, signature }
      return { statement: anew, signature, key, leaves }
    })
    await api.db.update(seal).set({ previous: forged.previous, signature: forged.signature }).where(eq(seal.number, 2))
    const found = await findings()
    expect(found[0]).toEqual({ code: 'SEAL_FORGED', seal: 2, reason })
    // Signed rightly, it breaks the chain on its other side too.
    expect(found.slice(1)).toEqual(reason === 'chain' ? [{ code: 'SEAL_FORGED', seal: 3, reason }] : [])
  })

  test('a stream changed and chained anew, and sealed again since, is named by the seal from before', async () => {
    const stream = streams[0] ?? ''
    await tamper.rechain(stream, 3, { via: 'cli' })
    expect(await findings()).toEqual([{ code: 'STREAM_RECHAINED', stream, version: 1, toVersion: 4, seal: 1 }])
    await restore()
    const last = streams[1] ?? ''
    await tamper.rechain(last, 2, { via: 'cli' })
    await supervisor.submit(last as never, withdraw)
    await sealNow(api)
    expect(await findings()).toEqual([{ code: 'STREAM_RECHAINED', stream: last, version: 1, toVersion: 4, seal: 1 }])
  })

  test('of a stream that was sealed twice, the seal names between which versions it was changed, or how many are gone', async () => {
    const stream = streams[0] ?? ''
    await tamper.rechain(stream, 5, { via: 'cli' })
    expect(await findings()).toEqual([{ code: 'STREAM_RECHAINED', stream, version: 5, toVersion: 5, seal: 3 }])
    await restore()
    await tamper.removeStream(stream)
    expect(await findings()).toEqual([{ code: 'STREAM_MISSING', stream, versions: 5, seal: 3 }])
  })
})
