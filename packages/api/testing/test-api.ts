import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Command,
  type CommandId,
  type CustomerDetails,
  type Instant,
  instant,
  type Role,
  type StreamId,
  type SubjectId,
} from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { createApp } from '../src/app.ts'
import { settableClock } from '../src/clock.ts'
import type { OpenDatabase } from '../src/db/database.ts'
import { staff } from '../src/db/schema/people.ts'
import { assemble } from '../src/deps.ts'
import { type Keys, newKeys } from '../src/keys.ts'
import { openLog } from '../src/log.ts'
import { type Cast, demonstrationAccounts, seedPeople } from '../src/seed/people.ts'
import { openLedger } from '../src/store/ledger.ts'
import { openDatabase } from './open-database.ts'

/** 2026-11-22, a Sunday, 10:00 business time. */
export const start: Instant = instant(Date.UTC(2026, 10, 22, 2))

/** Who signs in for each role in the tests. */
export const usernames: Readonly<Record<Role, string>> = {
  clerk: 'chenjing',
  supervisor: 'zhoumin',
  technician: 'liming',
  administrator: 'linlan',
}

export const customer: CustomerDetails = {
  name: '王小明',
  phone: '13800000417',
  address: '朝阳区劲松五区309楼2单元501',
  formOfAddress: 'ms',
}

/** What an HTTP call came back with. */
// biome-ignore lint/suspicious/noExplicitAny: tests read whatever came back, and fail where it is not what they expect.
export type Answer = { status: number; body: any }

/** One signed-in person's HTTP calls. */
export type Caller = {
  query: (path: string, input?: unknown) => Promise<Answer>
  mutate: (path: string, input?: unknown) => Promise<Answer>
  submit: (
    stream: StreamId,
    command: Command,
    more?: { customer?: CustomerDetails; commandId?: CommandId; knownVersion?: number },
  ) => Promise<Answer>
}

/** How a server is to differ: its keys, its database, and whether the demonstration's people are in it. */
export type Setting = { keys?: Keys; opened?: OpenDatabase; empty?: boolean }

/** A whole server without a port, over a fresh database with the demonstration's people, at a clock the test sets. */
export const openTestApi = async ({ keys = newKeys(), opened: given, empty = false }: Setting = {}) => {
  const opened = given ?? (await openDatabase())
  const clock = settableClock(start)
  const lines: string[] = []
  const log = openLog('info', { write: (line) => void lines.push(line) })
  const home = mkdtempSync(join(tmpdir(), 'ruhu-test-'))
  const deps = await assemble(opened, { keys, ledger: openLedger(join(home, 'ledger')), clock, log })
  const people: Cast = empty ? new Map() : await seedPeople(deps)
  const app = createApp(deps)
  const origin = 'http://ruhu.test'

  const call = async (path: string, { cookie, ...init }: RequestInit & { cookie?: string } = {}): Promise<Answer> => {
    const response = await app.request(`${origin}${path}`, {
      ...init,
      headers: { origin, 'content-type': 'application/json', 'x-ruhu-via': 'web', ...(cookie && { cookie }) },
    })
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text }
  }

  const signIn = async (username: string): Promise<string> => {
    const password = demonstrationAccounts.find((account) => account.username === username)?.password
    const response = await app.request(`${origin}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
    if (!response.ok) throw new Error(`sign-in of ${username}: ${response.status}`)
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  const caller = (cookie?: string): Caller => {
    const as = cookie ? { cookie } : {}
    const mutate: Caller['mutate'] = (path, input) => call(`/trpc/${path}`, { method: 'POST', body: JSON.stringify(input ?? {}), ...as })
    return {
      query: (path, input) => call(`/trpc/${path}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`, as),
      mutate,
      submit: (stream, command, more = {}) =>
        mutate('submit', { stream, knownVersion: 0, commandId: uuid(), sentAt: clock.now(), command, ...more }),
    }
  }

  return {
    ...deps,
    close: async () => {
      await deps.close()
      rmSync(home, { recursive: true, force: true })
    },
    app,
    call,
    lines,
    people,
    signIn,
    caller,
    as: async (role: Role) => caller(await signIn(usernames[role])),
    clockAt: clock,
    /** Moves somebody to another branch. */
    move: async (staffNumber: string, branch: string) => {
      await deps.db.update(staff).set({ branch }).where(eq(staff.staffNumber, staffNumber))
    },
  }
}
export type TestApi = Awaited<ReturnType<typeof openTestApi>>

export const newStream = (): StreamId => uuid() as StreamId
export const newSubject = (): SubjectId => uuid() as SubjectId

/** Opens an order and books its customer's first choice; answers with the stream and the promised time. */
export const bookOrder = async (clerk: Caller): Promise<{ stream: StreamId; promisedAt: Instant }> => {
  const stream = newStream()
  const opening: Command = { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() }
  await clerk.submit(stream, opening, { customer })
  const offered = await clerk.submit(stream, { type: 'OfferSlots' })
  const [slot] = offered.body.result.data.events.at(-1).data.slots
  await clerk.submit(stream, { type: 'RankChoices', choices: [slot] })
  await clerk.submit(stream, { type: 'GrantSlot', slot, promisedAt: slot.start })
  return { stream, promisedAt: slot.start }
}
