import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Caller, customer, newStream, newSubject, openTestApi, type TestApi } from '@ruhu/api/testing'
import type { Command, CommandId, Slot } from '@ruhu/domain'
import { type SQL, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, openLedger, type Sent } from '../ledger.ts'
import { check } from './check.ts'
import type { Finding } from './finding.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-check-'))
const file = join(home, 'ledger.ndjson')
const ledger = openLedger(file)
const stream = newStream()
const subject = newSubject()

let api: TestApi
let clerk: Caller
let granted: CommandId
let refused: CommandId

/** Submits as the driver does: written down, sent, written down. */
const submit = async (command: Command, more: { customer?: typeof customer } = {}): Promise<{ id: CommandId; answer: Answer }> => {
  const id = uuid() as CommandId
  ledger.sent(id, { stream, type: command.type, mustFail: false, customer: more.customer && subject })
  const { data } = (await clerk.submit(stream, command, { ...more, commandId: id })).body.result
  const answer: Answer = data.status === 'accepted' ? { is: 'accepted', ...data } : { is: 'refused', why: data.refusal.code, ...data }
  ledger.answered(id, answer)
  return { id, answer }
}

const slotIn = (answer: Answer): Slot => {
  const offered = answer.is === 'accepted' ? answer.events.find((event) => event.type === 'v1.SlotsOffered') : undefined
  const [slot] = offered?.data.slots ?? []
  if (!slot) throw new Error('nothing was offered')
  return slot
}

beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
  await submit({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: subject } as Command, { customer })
  const slot = slotIn((await submit({ type: 'OfferSlots' })).answer)
  refused = (await submit({ type: 'GrantSlot', slot, promisedAt: slot.start })).id
  await submit({ type: 'RankChoices', choices: [slot] })
  granted = (await submit({ type: 'GrantSlot', slot, promisedAt: slot.start })).id
}, 60_000)
afterAll(async () => {
  await api.close()
  rmSync(home, { recursive: true, force: true })
})

/** What is found after some statements, which are undone again. */
const foundAfter = async (...statements: SQL[]): Promise<Finding[]> => {
  let findings: Finding[] = []
  const undone = new Error('undone')
  await api.db
    .transaction(async (tx) => {
      for (const statement of statements) await tx.execute(statement)
      findings = await check({ ...api, db: tx as unknown as TestApi['db'] }, file)
      throw undone
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error
    })
  return findings
}

/** What is found where the ledger says more. */
const foundWith = (id: CommandId, more: { sent?: Sent; answers?: Answer[] }): Promise<Finding[]> => {
  const copy = join(home, `${uuid()}.ndjson`)
  copyFileSync(file, copy)
  const longer = openLedger(copy)
  if (more.sent) longer.sent(id, more.sent)
  for (const answer of more.answers ?? []) longer.answered(id, answer)
  return check(api, copy)
}

const last = sql`stream = ${stream} and version = 4`

test('a whole store has nothing wrong with it', async () => expect(await check(api, file)).toEqual([]))

test.each<[what: string, plant: () => SQL[], Finding['kind'], RegExp]>([
  [
    'a dropped tail',
    () => [sql`delete from event where ${last}`, sql`delete from command where id = ${granted}`],
    'lost',
    /was acknowledged and is not there/,
  ],
  ['an event that is told otherwise', () => [sql`update event set at = at + 1 where ${last}`], 'lost', /is not there as it was told/],
  ['a changed column', () => [sql`update event set via = 'cli' where ${last}`], 'corrupted', /^Version 4 .* was altered: via/],
  [
    'an order of commits that was changed',
    () => [sql`update event set seq = seq + 1 where ${last}`],
    'corrupted',
    /^Version 4 .* was altered: seq/,
  ],
  ['a command by half', () => [sql`update command set to_version = 5 where id = ${granted}`], 'corrupted', /is there by half/],
  ['an event without its command', () => [sql`delete from command where id = ${granted}`], 'corrupted', /is not stored, and its events/],
  [
    'a command done twice',
    () => [
      sql`insert into event select month, stream, 5, 5, ${uuid()}, type, at, recorded_at, by, on_behalf_of, via, device, command_id, visit, body, prev, hash
        from event where ${last}`,
    ],
    'duplicated',
    /made 1 events and 2 are there/,
  ],
  ['a command nobody sent', () => [sql`update command set id = ${uuid()} where id = ${granted}`], 'duplicated', /nobody sent it/],
  [
    'a refused command that is there',
    () => [sql`insert into command select ${refused}, body_hash, stream, 0, 0 from command where id = ${granted}`],
    'corrupted',
    /was refused and is there/,
  ],
  ['a head that is behind', () => [sql`update head set version = 3 where stream = ${stream}`], 'corrupted', /^head: 1 .*"version"/],
  [
    'an order that stands elsewhere',
    () => [sql`update work_order set stage = 'closed' where id = ${stream}`],
    'corrupted',
    /^work_order: 1 .*"stage"/,
  ],
  ['a window given away once more', () => [sql`update slot_load set taken = taken + 1`], 'corrupted', /^slot_load: 1 /],
  ['a number given out twice', () => [sql`update order_counter set last = last - 1`], 'corrupted', /^order_counter: 1 /],
  ['a deadline nobody would notice', () => [sql`delete from timer`], 'corrupted', /^timer: 1 .*"missing"/],
  [
    'an order that is gone for somebody who sees it',
    () => [sql`insert into scope_loss values (4, ${stream}, 'CY', null)`],
    'corrupted',
    /^scope_loss: 1 .*"surplus"/,
  ],
  ['a fact that cannot be folded', () => [sql`update event set body = '{}' where ${last}`], 'corrupted', /^the facts cannot be folded/],
  ['a customer by half', () => [sql`delete from personal where field = 'phone'`], 'lost', /3 of 4 details/],
])('%s is found', async (_, plant, kind, what) => {
  expect(await foundAfter(...plant())).toContainEqual({ kind, what: expect.stringMatching(what) })
})

test.each<[what: string, id: () => CommandId, more: { sent?: Sent; answers?: Answer[] }, Finding['kind'], RegExp]>([
  [
    'an acknowledged command that is refused later',
    () => granted,
    { answers: [{ is: 'refused', why: 'STAGE_WRONG', events: [] }] },
    'corrupted',
    /refused when it came again/,
  ],
  ['an answer that nobody may get', () => granted, { answers: [{ is: 'wrong', why: 'answered 401' }] }, 'corrupted', /answered 401/],
  [
    'a command that had to fail',
    () => granted,
    { sent: { stream, type: 'GrantSlot', mustFail: true }, answers: [{ is: 'accepted', version: 4, events: [] }] },
    'corrupted',
    /nobody may ask for/,
  ],
  [
    'an acknowledged command that is not there',
    () => uuid() as CommandId,
    { sent: { stream, type: 'OfferSlots', mustFail: false }, answers: [{ is: 'accepted', version: 5, events: [] }] },
    'lost',
    /is not there/,
  ],
])('%s is found', async (_, id, more, kind, what) => {
  expect(await foundWith(id(), more)).toContainEqual({ kind, what: expect.stringMatching(what) })
})

test.each<[Answer['is'], Answer]>([
  ['unknown', { is: 'unknown', why: 'no answer' }],
  ['refused', { is: 'refused', why: 'STAGE_WRONG', events: [] }],
])('a command that is not there, its answer %s, is none', async (_, answer) => {
  expect(await foundWith(uuid() as CommandId, { sent: { stream, type: 'OfferSlots', mustFail: false }, answers: [answer] })).toEqual([])
})
