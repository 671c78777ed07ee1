import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, openEmbedded } from '../../testing/open-database.ts'
import { bookOrder, customer, newSubject, openTestApi, type TestApi } from '../../testing/test-api.ts'
import type { OpenDatabase } from '../db/database.ts'
import { rowsOf } from '../db/rows.ts'
import { session } from '../db/schema/auth.ts'
import { event, file, head, tombstone } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import type { Deps } from '../deps.ts'
import { newKeys } from '../keys.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { keptTables } from './tables.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-backup-'))
const backup = join(home, 'day.backup')
let api: TestApi
const open: TestApi[] = []

/** A server with nobody in it, under the same keys where no others are given. */
const another = async (opened?: OpenDatabase, keys = api.keys): Promise<TestApi> => {
  const made = await openTestApi({ keys, empty: true, ...(opened && { opened }) })
  open.push(made)
  return made
}

beforeAll(async () => {
  api = await openTestApi()
  await bookOrder(await api.as('clerk'))
  await bookOrder(await api.as('clerk'))
  await api.db.insert(tombstone).values({ subject: newSubject(), at: 1, by: newSubject() })
  const photo = { id: uuid(), stream: uuid(), subject: newSubject(), mediaType: 'image/jpeg', size: 256, sha256: '', by: uuid(), at: 7 }
  await api.db.insert(file).values({ ...photo, ciphertext: Uint8Array.from({ length: 256 }, (_, n) => n) })
  await backUp(api, backup)
})
afterAll(async () => {
  await api.close()
  for (const one of open) await one.close()
  rmSync(home, { recursive: true, force: true })
})

const everything = async (db: Deps['db']) => {
  const rows: Record<string, string[]> = {}
  for (const { name } of keptTables)
    rows[name] = rowsOf<{ line: string }>(await db.execute(sql`select t::text as line from ${sql.identifier(name)} t`))
      .map(({ line }) => line)
      .sort()
  return rows
}

const counts = async (db: Deps['db']) => Object.fromEntries(Object.entries(await everything(db)).map(([name, rows]) => [name, rows.length]))

describe('a backup', () => {
  test('is one whole file for its owner only, with nothing personal in clear and nobody signed in', async () => {
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    expect(existsSync(`${backup}.partial`)).toBe(false)
    const text = gunzipSync(readFileSync(backup)).toString()
    const [signedIn] = await api.db.select().from(session)
    for (const secret of [customer.name, customer.phone, customer.address, signedIn?.token, api.keys.vault, api.keys.session])
      expect(text).not.toContain(secret)
    expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ format: 'ruhu-backup', version: 1, demonstration: true })
  })

  test('goes from either engine into the other and back, to the last byte, and every stream keeps its hash', async () => {
    const embedded = await another(await openEmbedded())
    await restore(embedded, backup)
    const again = join(home, 'again.backup')
    await backUp(embedded, again)
    const back = await another(await openDatabase())
    await restore(back, again)
    expect(await everything(embedded.db)).toEqual(await everything(api.db))
    expect(await everything(back.db)).toEqual(await everything(api.db))
    expect(await back.db.select().from(session)).toEqual([])
    const hashes = (db: Deps['db']) => db.select({ stream: head.stream, hash: head.hash }).from(head).orderBy(head.stream)
    expect(await hashes(back.db)).toEqual(await hashes(api.db))
    expect((await back.db.select().from(file))[0]?.ciphertext[255]).toBe(255)
  })

  test('restored, goes on where it was: people sign in, orders are numbered and events follow each other', async () => {
    const restored = await another()
    const { rows } = await restore(restored, backup)
    expect(rows).toBe(Object.values(await counts(api.db)).reduce((sum, n) => sum + n))
    const known = await api.db.select({ seq: event.seq }).from(event)
    const { stream } = await bookOrder(await restored.as('clerk'))
    const seqs = (await restored.db.select({ seq: event.seq }).from(event)).map(({ seq }) => seq).sort((a, b) => a - b)
    expect(seqs).toEqual(Array.from({ length: known.length + 4 }, (_, n) => n + 1))
    const numbers = (await restored.db.select().from(workOrder)).map(({ number }) => number)
    expect(new Set(numbers).size).toBe(3)
    const seen = await (await restored.as('supervisor')).query('workOrder.get', { id: stream })
    expect(seen.status).toBe(200)
  })

  test('taken while people work holds one moment: no head without its events', async () => {
    const busy = join(home, 'busy.backup')
    const clerk = await api.as('clerk')
    const working = Promise.all([bookOrder(clerk), bookOrder(clerk), bookOrder(clerk)])
    await backUp(api, busy)
    await working
    const restored = await another()
    await restore(restored, busy)
    const torn = sql`select stream from head full join (select stream, max(version) as last from event group by stream) e using (stream)
      where head.version is distinct from e.last`
    expect(rowsOf(await restored.db.execute(torn))).toEqual([])
  })

  test('that cannot be written leaves nothing behind', async () => {
    await expect(backUp(api, join(home, 'nowhere', 'x.backup'))).rejects.toThrow(/ENOENT/)
    expect(existsSync(join(home, 'nowhere'))).toBe(false)
  })
})

describe('a restore refuses', () => {
  let empty: TestApi
  beforeAll(async () => {
    empty = await another()
  })
  const refuses = async (path: string, says: RegExp) => {
    await expect(restore(empty, path)).rejects.toThrow(says)
    expect(Object.values(await counts(empty.db)).every((n) => n === 0)).toBe(true)
  }
  const changed = (name: string, change: (text: string) => string): string => {
    const path = join(home, name)
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(backup)).toString())))
    return path
  }

  test.each([0.1, 0.5, 0.9, 0.999])('a file cut off after %d of it', async (part) => {
    const path = join(home, 'cut.backup')
    writeFileSync(path, readFileSync(backup))
    truncateSync(path, Math.floor(statSync(backup).size * part))
    await refuses(path, /not whole/)
  })

  test.each([
    { what: 'a letter was changed', says: /not as it was written/, change: (text: string) => text.replace('京北通信', '京北通讯') },
    { what: 'a row was left out', says: /not as it was written/, change: (text: string) => text.replace(/^\[.*"HD".*\n/m, '') },
    { what: 'the footer is missing', says: /not whole/, change: (text: string) => text.replace(/[^\n]*\n$/, '') },
    {
      what: 'the footer counts otherwise',
      says: /not as it was written/,
      change: (text: string) => text.replace(/"branch":2/, '"branch":3'),
    },
    {
      what: 'a row follows the footer',
      says: /not as it was written/,
      change: (text: string) => text.replace(/(\[.*\n)([^\n]*\n)$/, '$1$2$1'),
    },
  ])('a file in which $what', async ({ change, says }) => refuses(changed('changed.backup', change), says))

  test('a file that is none, or not there', async () => {
    const path = join(home, 'text.backup')
    writeFileSync(path, 'hello')
    await refuses(path, /not a backup/)
    await refuses(
      changed('json.backup', () => '{"rows":{},"sha256":"x"}\n'),
      /not/,
    )
    await refuses(join(home, 'missing.backup'), /there is no file/)
  })

  test('a newer format, or other tables', async () => {
    await refuses(
      changed('newer.backup', (text) => text.replace('"version":1', '"version":2')),
      /newer ruhu/,
    )
    await refuses(
      changed('other.backup', (text) => text.replace(/"migrations":"[0-9a-f]{64}"/, '"migrations":"0"')),
      /other tables/,
    )
  })

  test('keys that do not open what was sealed', async () => {
    const stranger = await another(undefined, newKeys())
    await expect(restore(stranger, backup)).rejects.toThrow(/KEY_FILE/)
    expect(Object.values(await counts(stranger.db)).every((n) => n === 0)).toBe(true)
  })

  test('a database somebody uses, and leaves it as it is', async () => {
    const before = await everything(api.db)
    await expect(restore(api, backup)).rejects.toThrow(/not empty.*new DATA_DIR/)
    expect(await everything(api.db)).toEqual(before)
  })
})
