import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { rules2015 } from '@ruhu/domain'
import { cast, judgedAt, type Step, scenarios, tell, visitDay } from '@ruhu/domain/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, playLine } from './play-line.ts'
import { connect, type Site } from './server/connect.ts'
import { type ScratchServer, startScratchServer } from './server/start.ts'

let server: ScratchServer
let site: Site
beforeAll(async () => {
  server = await startScratchServer()
  await server.ready()
  site = await connect(server.url)
})
afterAll(() => server?.stop())

type Played = Extract<Answer, { results: unknown }>

const answered = (line: unknown): Promise<Answer> => {
  const [world] = site.worlds
  if (!world) throw new Error('there is no world')
  return playLine(site, world, typeof line === 'string' ? line : JSON.stringify(line))
}
const played = async (line: unknown): Promise<Played> => {
  const answer = await answered(line)
  if (!('results' in answer)) throw new Error(answer.error)
  return answer
}

const window = { start: '2026-11-22T14:00+08:00', end: '2026-11-22T16:00:00+08:00' }
const booked = (stream = 'order') =>
  [
    { type: 'OpenOrder', at: '2026-11-21T10:00+08:00', as: 'clerk', kind: 'repair', line: 'broadband' },
    { type: 'OfferSlots', at: '2026-11-21T10:02:00+08:00', as: 'clerk' },
    { type: 'RankChoices', at: '2026-11-21T10:04:00+08:00', as: 'customer', choices: [window] },
    { type: 'GrantSlot', at: '2026-11-21T10:06:00+08:00', as: 'clerk', slot: window, promisedAt: '2026-11-22T14:20+08:00' },
    { type: 'AssignTechnician', at: '2026-11-21T10:20:00+08:00', as: 'supervisor', technician: 'technician' },
  ].map((command) => ({ ...command, stream }))
const arrive = (at: string, more = {}) => ({ type: 'Arrive', at, as: 'technician', ...more })
const outcomeOf = ({ verdicts }: Played, provision: string, visit = 'order/1') =>
  verdicts.find((verdict) => verdict.provision === provision && verdict.visit === visit)

describe('a line', () => {
  test('8.4 is played through the server, and judged on what came of it', async () => {
    const answer = await played({ id: 'late', commands: [...booked(), arrive('2026-11-22T14:41+08:00')] })
    expect(answer.id).toBe('late')
    expect(answer.results.map(({ outcome }) => outcome)).toEqual(Array(6).fill('accepted'))
    expect(outcomeOf(answer, '8.4')).toEqual({
      provision: '8.4',
      visit: 'order/1',
      outcome: 'breached',
      basis: 'attested',
      answerable: 'technician',
      measure: 'text',
      because: [
        { event: 'v1.SlotGranted', at: '2026-11-21T10:06:00.000+08:00', by: 'clerk', strength: 'system' },
        { event: 'v1.Arrived', at: '2026-11-22T14:41:00.000+08:00', by: 'technician', strength: 'self' },
      ],
    })
  })

  test('8.4 is judged as things stood when it asks, with what was owed then', async () => {
    const answer = await played({ id: 1, asOf: '2026-11-22T14:10+08:00', commands: booked() })
    expect(outcomeOf(answer, '8.4')).toMatchObject({ outcome: 'unproven' })
    expect(answer.obligations).toEqual([])
    const after = await played({ id: 1, asOf: '2026-11-22T14:41+08:00', commands: booked() })
    expect(outcomeOf(after, '8.4')).toMatchObject({ outcome: 'breached' })
  })

  test('each command is refused, stale or invalid by itself, with the reason', async () => {
    const { results } = await played({
      id: 1,
      commands: [
        ...booked(),
        { type: 'AssignTechnician', at: '2026-11-21T11:00+08:00', as: 'supervisor', technician: 'partnerTechnician' },
        { type: 'ReassignTechnician', at: '2026-11-21T11:00+08:00', as: 'supervisor', technician: 'lapsedTechnician', reason: 'ill' },
        { type: 'CloseOrder', at: '2026-11-21T11:01+08:00', as: 'supervisor', knownVersion: 1 },
        { type: 'OfferSlots', at: '2026-11-21T11:02+08:00', as: 'technician' },
        { type: 'GrantSlot', at: '2026-11-21T11:02+08:00', as: 'clerk', slot: { ...window, start: 'soon' }, promisedAt: window.start },
        { type: 'OfferSlots', at: '2026-11-21T11:02+08:00', as: 'elsewhereClerk' },
        { type: 'CloseOrder', at: '2026-11-21T11:02+08:00', as: 'customer' },
        { type: 'CloseOrder', at: '2026-11-21T11:02+08:00', as: 'system' },
        { type: 'CloseOrder', at: '2026-11-21T11:02+08:00', as: 'wizard' },
        { type: 'CloseOrder', at: 'yesterday', as: 'technician' },
        { type: 'Conjure', at: '2026-11-21T11:02+08:00', as: 'technician' },
        7,
        { type: 'WithdrawOrder', at: '2026-11-21T11:03+08:00', as: 'clerk', reason: 'customer-cancelled' },
      ],
    })
    const [assign, reassign, close, role, field, elsewhere, customer, system, nobody, time, unknown, number, withdrawn] = results.slice(5)
    expect(assign).toMatchObject({ type: 'AssignTechnician', outcome: 'refused', code: 'TECHNICIAN_ASSIGNED', provision: '5' })
    expect(assign?.message).toMatch(/\p{Script=Han}/u)
    expect(reassign).toMatchObject({ outcome: 'refused', code: 'AGREEMENT_LAPSED', provision: '3' })
    expect(close).toMatchObject({ outcome: 'stale', code: 'VISIT_NOT_LEFT', provision: '9.11' })
    expect(role).toEqual({ type: 'OfferSlots', outcome: 'invalid', message: 'technician may not submit OfferSlots' })
    expect(field).toMatchObject({ outcome: 'invalid', message: expect.stringMatching(/^slot\.start: /) })
    expect(elsewhere).toMatchObject({ outcome: 'invalid', message: 'no such work order' })
    expect(customer).toMatchObject({ outcome: 'invalid', message: 'as: customer may not submit CloseOrder' })
    expect(system).toMatchObject({ outcome: 'invalid', message: 'system may not submit CloseOrder' })
    expect(nobody).toMatchObject({ outcome: 'invalid', message: expect.stringMatching(/^as: nobody is called wizard/) })
    expect(time).toMatchObject({ type: 'CloseOrder', outcome: 'invalid', message: expect.stringMatching(/^at: ISO 8601/) })
    expect(unknown).toMatchObject({ type: 'Conjure', outcome: 'invalid', message: expect.stringMatching(/^type: /) })
    expect(number).toMatchObject({ type: '', outcome: 'invalid' })
    expect(withdrawn).toEqual({ type: 'WithdrawOrder', outcome: 'accepted' })
  })

  test('goes to several streams, of one customer', async () => {
    const [here, there] = [booked('here'), booked('there')]
    const answer = await played({
      id: 1,
      commands: [
        ...here,
        ...there,
        arrive('2026-11-22T14:30+08:00', { stream: 'here' }),
        arrive('2026-11-22T14:50+08:00', { stream: 'there' }),
      ],
    })
    expect(answer.results.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
    expect(outcomeOf(answer, '8.4', 'here/1')).toMatchObject({ outcome: 'kept' })
    expect(outcomeOf(answer, '8.4', 'there/1')).toMatchObject({ outcome: 'breached' })
  })

  test('takes no places in a window from the line after it, nor time', async () => {
    const times = ['2026-11-22', '2026-11-22', '2026-11-20', '2026-11-22']
    for (const _ of times) {
      const streams = Array.from({ length: 8 }, (_, n) => booked(`order${n}`)).flat()
      const { results } = await played({ id: 1, commands: streams.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)) })
      expect(results.filter(({ outcome }) => outcome !== 'accepted')).toEqual([])
    }
  })

  test('a report that came in late keeps its own time, said so or by its place in the line', async () => {
    for (const commands of [
      [...booked(), arrive('2026-11-22T14:30+08:00', { recordedAt: '2026-11-22T19:00+08:00' })],
      [...booked(), { type: 'Depart', at: '2026-11-22T15:30+08:00', as: 'technician' }, arrive('2026-11-22T14:30+08:00')],
    ]) {
      const answer = await played({ id: 1, asOf: '2026-11-23T00:00+08:00', commands })
      expect(outcomeOf(answer, '8.4')).toMatchObject({ outcome: 'kept' })
      expect(outcomeOf(answer, '8.4')?.because.at(-1)?.at).toBe('2026-11-22T14:30:00.000+08:00')
    }
  })

  test.each([
    ['{"id":', { error: 'the line is not JSON' }],
    ['[]', { error: expect.stringContaining('expected object') }],
    [{ commands: [] }, { error: expect.stringMatching(/^id: /) }],
    [
      { id: 'x', commands: {} },
      { id: 'x', error: expect.stringMatching(/^commands: /) },
    ],
    [
      { id: 'x', commands: [], asOf: 'noon' },
      { id: 'x', error: expect.stringMatching(/^asOf: ISO/) },
    ],
    [
      { id: 'x', commands: [], edition: '1999' },
      { id: 'x', error: 'edition: there is no 1999; there are 2015' },
    ],
    [
      { id: 'x', commands: [], settings: { moon: 1 } },
      { id: 'x', error: 'settings.moon: there is no such setting' },
    ],
    [
      { id: 'x', commands: [], settings: { appointment: 1 } },
      { id: 'x', error: 'settings.appointment: an object is expected' },
    ],
    [
      { id: 'x', commands: [], settings: { appointment: { capacity: 'a' } } },
      { id: 'x', error: 'settings.appointment.capacity: a number is expected' },
    ],
    [
      { id: 'x', commands: [], extra: 1 },
      { id: 'x', error: expect.stringContaining('extra') },
    ],
  ])('%j cannot be played, and says why', async (line, expected) => {
    expect(await answered(line)).toEqual(expected)
  })

  test('with settings of its own is played', async () => {
    expect(await answered({ id: 'x', settings: { appointment: { capacity: 2 } }, commands: [] })).toMatchObject({ id: 'x', results: [] })
  })
})

const names = new Map(Object.entries(cast).map(([name, id]) => [id as string, name]))

/** A step as somebody would write it who knows no ids. */
const written = ({ at, as, via, id, command: { type, ...fields } }: Step) => ({
  type,
  ...(id && { name: id }),
  at,
  as,
  ...(as !== 'system' && { via }),
  recordedAt: at,
  ...Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, key === 'branch' ? 'home' : (names.get(value as string) ?? value)]),
  ),
})

describe('the named scenarios, as lines', () => {
  const served = scenarios.filter(({ kernelOnly }) => !kernelOnly)

  test.each(served.map((scenario) => ({ scenario, provision: scenario.provision, name: scenario.name })))(
    '$provision $name comes to the same as told',
    async ({ scenario }) => {
      const told = tell(rules2015, scenario)
      const commands = scenario.steps(cast, visitDay).map(written)
      const { results, verdicts } = await played({ id: scenario.name, asOf: judgedAt(scenario, visitDay), commands })
      const refusals = results.filter(({ outcome }) => outcome !== 'accepted')
      expect(refusals.map(({ outcome, code, provision }) => ({ outcome, code, provision }))).toEqual(
        told.refusals.map(({ refusal: { code, provision } }) => ({ outcome: 'refused', code, provision: provision ?? undefined })),
      )
      const events = new Map(told.history.map((event) => [event.id, event]))
      expect(
        verdicts.map(({ provision, visit, outcome, basis, answerable, because }) => ({
          provision,
          visit,
          outcome,
          basis,
          answerable,
          because: because.map(({ event }) => event),
        })),
      ).toEqual(
        told.verdicts.map(({ provision, visit, outcome, basis, answerable, evidence }) => ({
          provision,
          visit: `order/${visit}`,
          outcome,
          basis,
          answerable: answerable.kind === 'person' ? names.get(answerable.person) : answerable.kind,
          because: evidence.map(({ event }) => events.get(event)?.type),
        })),
      )
    },
  )
})

describe('the program', () => {
  const run = (args: readonly string[], input = ''): Promise<{ code: number | null; out: string; err: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [fileURLToPath(new URL('./main.ts', import.meta.url)), ...args])
      let [out, err] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => {
        out += chunk
      })
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk
      })
      child.once('close', (code) => resolve({ code, out, err }))
      child.stdin.end(input)
    })

  test('answers line by line, in order, whatever is wrong with one', async () => {
    const lines = ['nonsense', '', ...[1, 2, 3].map((id) => JSON.stringify({ id, commands: id === 2 ? [] : booked() })), '{"id":4}']
    const { code, out } = await run(['--jsonl', '--url', server.url], lines.join('\n'))
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { error: 'the line is not JSON' },
      { id: 1, results: booked().map(({ type }) => ({ type, outcome: 'accepted' })) },
      { id: 2, results: [], verdicts: [], obligations: [] },
      { id: 3 },
      { id: 4, error: expect.stringMatching(/^commands: /) },
    ])
    expect(code).toBe(0)
  })

  test('says how it is used, and what it cannot reach', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--jsonl') })
    expect(await run([])).toMatchObject({ code: 2, err: expect.stringContaining('--jsonl') })
    expect(await run(['--jsonl', '--url', 'there'])).toMatchObject({ code: 2, err: expect.stringContaining('--url there') })
    expect(await run(['--jsonl', '--url', 'http://127.0.0.1:9'], '{}')).toMatchObject({
      code: 1,
      err: expect.stringContaining('cannot be reached'),
    })
  })
})
