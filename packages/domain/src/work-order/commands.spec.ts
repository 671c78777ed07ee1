import { describe, expect, test } from 'vitest'
import { exampleCommands } from '../../testing/examples.ts'
import { photoFile } from '../../testing/steps.ts'
import { cast, visitDay } from '../../testing/world.ts'
import { hour, plus } from '../kernel/instant.ts'
import { commandPermissions } from '../people/permissions.ts'
import { actTypes, Command, type CommandType, commandSchemas, isReport, reportTypes } from './commands.ts'
import { stageGraph } from './stages.ts'

const slot = { start: plus(visitDay, 9 * hour), end: plus(visitDay, 11 * hour) }
const at = plus(visitDay, 10 * hour)

/** An example of every command: those that matter by hand, the others as their schemas tell. */
const byHand: readonly { type: string }[] = [
  { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: cast.customer },
  { type: 'OfferSlots' },
  { type: 'RankChoices', choices: [slot] },
  { type: 'GrantSlot', slot, promisedAt: slot.start },
  { type: 'AgreeOtherSlot', slot, promisedAt: slot.start, reason: 'no-technician', customerAgreed: true },
  { type: 'AssignTechnician', technician: cast.technician },
  { type: 'ReassignTechnician', technician: cast.technician, reason: 'ill' },
  { type: 'PassDeadline', duty: 'punctuality', due: at },
  { type: 'TickKit', at, carried: ['badge'] },
  { type: 'NotifyLate', at, channel: 'call', answer: 'unanswered' },
  { type: 'TakePhoto', at, file: photoFile(), of: 'door' },
] as never
const wellFormed: readonly unknown[] = (Object.keys(commandSchemas) as CommandType[]).map(
  (type) => byHand.find((one) => one.type === type) ?? exampleCommands[type],
)
const example = (type: string) => wellFormed.find((one) => (one as { type: string }).type === type) as object

/** Where the fault of a body is said to be. */
const faults = (body: unknown): string[] => Command.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('well-formed commands', () => {
  test('one example of every command is taken as it is', () => {
    expect(wellFormed.map((one) => (one as { type: string }).type)).toEqual(Object.keys(commandSchemas))
    for (const one of wellFormed) expect(Command.parse(one)).toEqual(one)
  })

  test('each is an act or a report; acts alone stand in the stage graph', () => {
    expect([...actTypes, ...reportTypes]).toEqual(Object.keys(commandSchemas))
    expect(Object.keys(stageGraph).toSorted()).toEqual(actTypes.filter((type) => type !== 'OpenOrder').toSorted())
    for (const type of actTypes) expect(isReport(type)).toBe(false)
    for (const type of reportTypes) expect(isReport(type)).toBe(true)
  })

  test('somebody may submit each, but for what the system does by itself', () => {
    const nobody = Object.entries(commandPermissions).filter(([, permission]) => Object.keys(permission).length === 0)
    expect(nobody.map(([type]) => type)).toEqual(['ConfirmByCustomerCode', 'PassDeadline', 'ReceiveFile'])
  })
})

describe('a malformed command names its field', () => {
  test.each([
    ['type', { type: 'Teleport' }],
    ['type', {}],
    ['branch', { ...example('OpenOrder'), branch: 'chaoyang' }],
    ['kind', { ...example('OpenOrder'), kind: 'visit' }],
    ['line', { ...example('OpenOrder'), line: undefined }],
    ['customer', { ...example('OpenOrder'), customer: '王小明' }],
    ['choices', { type: 'RankChoices', choices: [] }],
    ['choices', { type: 'RankChoices', choices: [slot, slot, slot, slot] }],
    ['choices.0.end', { type: 'RankChoices', choices: [{ start: slot.end, end: slot.start }] }],
    ['choices.0.start', { type: 'RankChoices', choices: [{ ...slot, start: 'nine' }] }],
    ['promisedAt', { ...example('GrantSlot'), promisedAt: 1_732_000 }],
    ['promisedAt', { ...example('GrantSlot'), promisedAt: slot.start + 0.5 }],
    ['reason', { ...example('AgreeOtherSlot'), reason: 'because' }],
    ['customerAgreed', { ...example('AgreeOtherSlot'), customerAgreed: false }],
    ['technician', { type: 'AssignTechnician', technician: '10372' }],
    ['reason', { ...example('ReassignTechnician'), reason: 'tired' }],
    ['reason', { type: 'WithdrawOrder' }],
    ['duty', { ...example('PassDeadline'), duty: 'late-notice' }],
    ['due', { ...example('PassDeadline'), due: 0 }],
    ['repairOf', { ...example('OpenOrder'), repairOf: '00000000-0000-7000-8004-000000000001' }],
    ['manner', { type: 'Knock', at, how: 'knock', manner: 'kicked' }],
    ['answers.0.duty', { type: 'RecordInspection', at, answers: [{ duty: '8.4', answer: 'kept' }] }],
    ['file', { type: 'ReceiveFile', file: 'door.jpg' }],
    ['of', { ...example('TakePhoto'), of: 'customer' }],
    ['carried.0', { type: 'TickKit', at, carried: ['umbrella'] }],
    ['at', { type: 'Depart' }],
    ['at', { type: 'Arrive', at: '2026-11-22T06:20:00Z' }],
    ['at', { type: 'Leave', at: Number.NaN }],
    ['channel', { ...example('NotifyLate'), channel: 'pigeon' }],
    ['answer', { ...example('NotifyLate'), answer: undefined }],
    ['offered', { ...example('NotifyLate'), answer: 'agreed' }],
  ])('%s', (field, body) => {
    expect(faults(body)).toEqual([field])
  })

  test.each([undefined, null, 7, 'OpenOrder', []])('%j is no command', (body) => {
    expect(Command.safeParse(body).success).toBe(false)
  })

  test('fields nobody asked for are refused, not dropped', () => {
    for (const one of wellFormed)
      expect(Command.safeParse({ ...(one as object), extra: 1 }).error?.issues[0]).toMatchObject({ keys: ['extra'] })
  })
})
