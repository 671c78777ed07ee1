import { type Command, type CommandId, defaultSettings, EventId, judge, type Recorded, rules2015 } from '@ruhu/domain'
import { asc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../testing/open-database.ts'
import { bookOrder, type Caller, customer, newStream, newSubject, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { command as commandTable, event, head, personal } from '../db/schema/store.ts'
import { slotLoad, workOrder } from '../db/schema/work-order.ts'
import { assemble } from '../deps.ts'
import { chained } from '../store/chain.ts'
import { admitSystem } from './admit.ts'

let api: TestApi
let clerk: Caller
let supervisor: Caller
let technician: Caller
let liming: string

beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
  supervisor = await api.as('supervisor')
  technician = await api.as('technician')
  liming = api.people.get('10372')?.id ?? ''
})
afterAll(() => api.close())

const opening = (): Command => ({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() })
const assign = () => ({ type: 'AssignTechnician', technician: liming }) as Command
const eventsOf = (stream: string) => api.db.select().from(event).where(eq(event.stream, stream)).orderBy(asc(event.version))

const { capacity } = defaultSettings.appointment

describe('the write door', () => {
  test('8.4 9.1 a whole visit is accepted, folded, projected and judged from what was stored', async () => {
    const { stream, promisedAt } = await bookOrder(clerk)
    expect((await supervisor.submit(stream, assign())).body.result.data.status).toBe('accepted')
    const carried = ['badge', 'service-card', 'shoe-covers', 'work-cloth'] as const
    const visit: Command[] = [
      { type: 'TickKit', at: promisedAt, carried: [...carried] },
      { type: 'Depart', at: promisedAt },
      { type: 'Arrive', at: promisedAt },
      { type: 'Leave', at: promisedAt },
    ]
    api.clockAt.set(promisedAt)
    for (const command of visit) expect((await technician.submit(stream, command)).body.result.data.status).toBe('accepted')
    for (const what of ['sheet', 'receipt'] as const)
      await technician.submit(stream, { type: 'EndWithout', at: promisedAt, what, cause: 'staff', reason: 'forgotten' })
    expect((await technician.submit(stream, { type: 'CloseOrder' })).body.result.data.status).toBe('accepted')

    const [row] = await api.db.select().from(workOrder).where(eq(workOrder.id, stream))
    expect(row).toMatchObject({ stage: 'closed', branch: 'CY', technician: liming, promisedAt })
    const history = (await supervisor.query('workOrder.get', { id: stream })).body.result.data.events as Recorded[]
    const verdicts = Object.fromEntries(judge(rules2015, history, api.clock.now()).map(({ provision, outcome }) => [provision, outcome]))
    expect(verdicts).toMatchObject({ '8.1': 'kept', '8.4': 'kept', '8.5': 'not-applicable', '9.1': 'kept' })
  })

  test('the same command again gets its first answer and is stored once', async () => {
    const stream = newStream()
    const command = opening()
    const commandId = uuid() as never
    const first = await clerk.submit(stream, command, { customer, commandId })
    const again = await clerk.submit(stream, command, { customer, commandId })
    expect(again.body.result.data).toEqual(first.body.result.data)
    expect(await eventsOf(stream)).toHaveLength(1)
  })

  test('a command id used for another command is a conflict', async () => {
    const commandId = uuid() as never
    await clerk.submit(newStream(), opening(), { customer, commandId })
    const other = await clerk.submit(newStream(), opening(), { customer, commandId })
    expect(other.status).toBe(409)
  })

  test('ids are the same in upper case: one customer, one stream, one chain', async () => {
    const stream = newStream().toUpperCase() as ReturnType<typeof newStream>
    const command = { ...opening(), customer: newSubject().toUpperCase() } as Command
    const commandId = uuid().toUpperCase() as never
    expect((await clerk.submit(stream, command, { customer, commandId })).body.result.data.status).toBe('accepted')
    expect((await clerk.submit(stream, command, { customer, commandId })).body.result.data.status).toBe('accepted')
    expect((await clerk.query('workOrder.list', { day: 'all' })).status).toBe(200)
    const [{ prev, hash, ...row } = {} as never] = await eventsOf(stream.toLowerCase())
    expect(chained(row, prev).hash).toBe(hash)
    expect((await clerk.submit(newStream(), command, { customer })).status).toBe(400)
  })

  test('the same command id with other customer details is a conflict: a correction is never dropped silently', async () => {
    const [stream, command, commandId] = [newStream(), opening(), uuid() as never]
    await clerk.submit(stream, command, { customer, commandId })
    expect((await clerk.submit(stream, command, { customer: { ...customer, name: '王小红' }, commandId })).status).toBe(409)
  })

  test('a refusal tells the order’s own version, whatever the caller believes', async () => {
    const { stream } = await bookOrder(clerk)
    const refused = await clerk.submit(
      stream,
      { type: 'RankChoices', choices: [{ start: 1e12 as never, end: 1.1e12 as never }] },
      { knownVersion: 1_000_000 },
    )
    expect(refused.body.result.data).toMatchObject({ status: 'refused', version: 4, events: [] })
  })

  test('8.1 assigning before an appointment is refused with its provision and the way out, and leaves nothing behind', async () => {
    const stream = newStream()
    await clerk.submit(stream, opening(), { customer })
    const commandId = uuid() as never
    const refused = (await supervisor.submit(stream, assign(), { knownVersion: 1, commandId })).body.result.data
    expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'APPOINTMENT_MISSING', provision: '8.1', exit: 'GrantSlot' } })
    expect(await eventsOf(stream)).toHaveLength(1)
    expect(await api.db.select().from(commandTable).where(eq(commandTable.id, commandId))).toHaveLength(0)
  })

  test('an act on a state the caller has not seen is stale, and brings the events that were missed', async () => {
    const { stream } = await bookOrder(clerk)
    const answer = (
      await clerk.submit(stream, { type: 'RankChoices', choices: [{ start: 1e12 as never, end: 1.1e12 as never }] }, { knownVersion: 2 })
    ).body.result.data
    expect(answer).toMatchObject({ status: 'stale', refusal: { code: 'STAGE_WRONG' } })
    expect(answer.events.map((missed: Recorded) => missed.version)).toEqual([3, 4])
  })

  test('8.3 a full window is refused, and the whole command with it', async () => {
    const { stream, promisedAt } = await bookOrder(clerk)
    await api.db.update(slotLoad).set({ taken: capacity }).where(eq(slotLoad.start, promisedAt))
    const other = newStream()
    await clerk.submit(other, opening(), { customer })
    const slot = { start: promisedAt, end: (promisedAt + 7_200_000) as never }
    const answer = (
      await clerk.submit(
        other,
        { type: 'AgreeOtherSlot', slot, promisedAt, reason: 'customer-asked', customerAgreed: true },
        { knownVersion: 1 },
      )
    ).body.result.data
    expect(answer).toMatchObject({ status: 'refused', refusal: { code: 'SLOT_FULL', provision: '8.3' } })
    expect(await eventsOf(other)).toHaveLength(1)
    await clerk.submit(stream, { type: 'WithdrawOrder', reason: 'customer-cancelled' })
    const [load] = await api.db.select().from(slotLoad).where(eq(slotLoad.start, promisedAt))
    expect(load?.taken).toBe(capacity - 1)
  })

  test('a report cannot lie in the future: it is taken at the server’s time', async () => {
    const { stream } = await bookOrder(clerk)
    await supervisor.submit(stream, assign())
    const ahead = (api.clock.now() + 3_600_000) as never
    const [departed] = (await technician.submit(stream, { type: 'Depart', at: ahead }, { knownVersion: 5 })).body.result.data.events
    expect(departed.at).toBe(departed.recordedAt)
  })

  test('commands sent at once to one stream are taken in turn, and none is lost', async () => {
    const { stream } = await bookOrder(clerk)
    await supervisor.submit(stream, assign())
    const at = api.clock.now()
    const answers = await Promise.all(Array.from({ length: 12 }, () => technician.submit(stream, { type: 'TickKit', at, carried: [] })))
    expect(answers.every(({ body }) => body.result.data.status === 'accepted')).toBe(true)
    const versions = (await eventsOf(stream)).map(({ version }) => version)
    expect(versions).toEqual(versions.map((_, index) => index + 1))
  })

  test('several appenders over one open database take turns as well', async () => {
    const opened = await openDatabase()
    const one = await openTestApi({ opened })
    const booked = await bookOrder(await one.as('clerk'))
    const setting = { keys: one.keys, ledger: one.ledger, clock: one.clock, log: one.log }
    const others = await Promise.all([1, 2, 3].map(() => assemble(opened, setting)))
    // One command each: a batch of one is not written again when it fails.
    const withdrawing = () => ({
      stream: booked.stream,
      commandId: uuid() as CommandId,
      command: { type: 'WithdrawOrder', reason: 'duplicate' } as const,
    })
    const outcomes = await Promise.all(others.map(({ appender }) => appender.put(admitSystem(one, withdrawing()))))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['accepted', 'refused', 'refused'])
    await one.close()
  })
})

describe('what is stored', () => {
  test('events are chained, numbered without holes, and hold no personal data', async () => {
    const { stream } = await bookOrder(clerk)
    const rows = await eventsOf(stream)
    let prev = '0'.repeat(64)
    for (const { prev: told, hash, ...row } of rows) {
      expect(told).toBe(prev)
      expect(chained(row, prev).hash).toBe(hash)
      prev = hash
    }
    const [last] = await api.db.select().from(head).where(eq(head.stream, stream))
    expect(last).toMatchObject({ version: rows.length, hash: prev })
    const seqs = (await api.db.select({ seq: event.seq }).from(event).orderBy(asc(event.seq))).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    const everything = JSON.stringify([
      await api.db.select().from(event),
      await api.db.select().from(head),
      await api.db.select().from(workOrder),
    ])
    for (const secret of [customer.name, customer.phone, '劲松']) expect(everything).not.toContain(secret)
    expect(EventId.safeParse(rows[0]?.id).success).toBe(true)
  })

  test('18.7 names, phones and addresses lie encrypted, are found by phone, and leave masked', async () => {
    const stream = newStream()
    const command = opening()
    await clerk.submit(stream, command, { customer: { ...customer, phone: '139 1111 2222' } })
    const rows = JSON.stringify(await api.db.select().from(personal))
    for (const secret of [customer.name, '13911112222', '劲松']) expect(rows).not.toContain(secret)
    const found = await clerk.mutate('customer.find', { phone: '139-1111-2222' })
    expect(found.body.result.data).toEqual([
      {
        id: (command as { customer: string }).customer,
        name: '王**',
        phone: '139****2222',
        address: '朝阳区劲松五区309楼***',
        formOfAddress: 'ms',
      },
    ])
  })

  test('18.7 the log says what was called and never about whom', () => {
    const log = api.lines.join('')
    expect(log).toContain('/trpc/submit')
    for (const secret of [customer.name, customer.phone, '13911112222', '劲松']) expect(log).not.toContain(secret)
  })
})
