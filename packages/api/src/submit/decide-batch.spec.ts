import { type Command, type CommandId, defaultSettings, type Instant, instant, type PersonId, type StreamId } from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { v7 as uuid, v4 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { newKeys } from '../keys.ts'
import { chained } from '../store/chain.ts'
import { createVault } from '../store/vault.ts'
import type { Admitted } from './admit.ts'
import { decideBatch } from './decide-batch.ts'
import { type World, worldFrom } from './world.ts'

type React = Parameters<typeof decideBatch>[2]['react']

const now = instant(Date.UTC(2026, 10, 22, 2))
const vault = createVault(newKeys())
const customer = { name: '王小明', phone: '13800000417', address: '朝阳区劲松五区309楼2单元501', formOfAddress: 'ms' as const }
const clerk = { person: v4() as PersonId, branch: 'CY', via: 'kiosk' as const }

const emptyWorld = (): World => worldFrom({ seq: 41, commands: null, heads: null, numbers: null, keys: null, erased: null, loads: null })

const admitted = (stream: StreamId, command: Command, more: Partial<Admitted> = {}): Admitted => ({
  actor: clerk as Admitted['actor'],
  scope: 'branch',
  input: { stream, commandId: uuid() as CommandId, command, ...(command.type === 'OpenOrder' && { customer }) },
  bodyHash: 'a'.repeat(64),
  now: now as Instant,
  ...more,
})

const opening = (branch = 'CY'): Command => ({ type: 'OpenOrder', branch, kind: 'install', line: 'broadband', customer: v4() as never })
const stream = () => uuid() as StreamId
const decided = (world: World, batch: Admitted[], react: React = () => []) => decideBatch(world, batch, { vault, react })

describe('a batch', () => {
  test('is decided in order, each command on what the one before left, and chained in one run of seq', () => {
    const [one, other] = [stream(), stream()]
    const { outcomes, rows } = decided(emptyWorld(), [
      admitted(one, opening()),
      admitted(other, opening()),
      admitted(one, { type: 'OfferSlots' }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
    const events = [...rows.event.values()]
    expect(events.map(({ seq, stream, version }) => [seq, stream, version])).toEqual([
      [42, one, 1],
      [43, other, 1],
      [44, one, 2],
    ])
    for (const { prev, hash, ...row } of events) expect(chained(row as never, prev).hash).toBe(hash)
    expect(events[2]?.prev).toBe(events[0]?.hash)
    expect([...rows.head.values()].map(({ stream, version }) => [stream, version])).toEqual([
      [one, 2],
      [other, 1],
    ])
    expect([...rows.workOrder.values()].map(({ number, stage }) => [number, stage])).toEqual([
      ['BJ-261122-00001-9', 'offered'],
      ['BJ-261122-00002-7', 'opened'],
    ])
    expect([...rows.orderCounter.values()]).toEqual([{ day: '2026-11-22', last: 2 }])
  })

  test('one that is refused, and one that a fault stops, leave nothing behind and hinder none of the others', () => {
    const [one, other] = [stream(), stream()]
    const broken = admitted(stream(), opening())
    Object.defineProperty(broken.input.command, 'kind', {
      get: () => {
        throw new Error('a bug')
      },
    })
    const { outcomes, rows } = decided(emptyWorld(), [
      admitted(one, { type: 'OfferSlots' }),
      admitted(one, opening('HD')),
      broken,
      admitted(one, opening()),
      admitted(one, { type: 'CloseOrder' }),
      admitted(other, opening()),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fault', 'fault', 'fault', 'accepted', 'refused', 'accepted'])
    const codes = outcomes.map((outcome) =>
      outcome.status === 'fault' && outcome.error instanceof TRPCError ? outcome.error.code : undefined,
    )
    expect(codes.slice(0, 3)).toEqual(['NOT_FOUND', 'FORBIDDEN', undefined])
    expect([...rows.event.keys()]).toEqual(['42', '43'])
    expect(rows.command.size).toBe(2)
    expect(rows.subjectKey.size).toBe(2)
  })

  test('the same command twice in one batch is accepted once and answered alike; another body under its id is a conflict', () => {
    const first = admitted(stream(), opening())
    const { outcomes, rows } = decided(emptyWorld(), [first, first, { ...first, bodyHash: 'b'.repeat(64) }])
    expect(outcomes.map(({ status }) => status)).toEqual(['accepted', 'repeated', 'fault'])
    expect(outcomes[1]).toMatchObject({ fromVersion: 0, toVersion: 1 })
    expect(rows.event.size).toBe(1)
  })

  const { capacity } = defaultSettings.appointment

  test('8.3 two who take the last place of a window in one batch do not both get it', () => {
    const streams = Array.from({ length: capacity + 1 }, stream)
    const world = emptyWorld()
    decided(
      world,
      streams.map((one) => admitted(one, opening())),
    )
    const slot = { start: instant(now + 3_600_000), end: instant(now + 10_800_000) }
    const other = (one: StreamId) =>
      admitted(one, { type: 'AgreeOtherSlot', slot, promisedAt: slot.start, reason: 'customer-asked', customerAgreed: true })
    const { outcomes, rows } = decided(world, streams.map(other))
    expect(outcomes.filter(({ status }) => status === 'accepted')).toHaveLength(capacity)
    expect(outcomes[capacity]).toMatchObject({ status: 'refused', refusal: { code: 'SLOT_FULL' } })
    expect([...rows.slotLoad.values()]).toEqual([{ branch: 'CY', start: slot.start, taken: capacity }])
  })
})

describe('reactions', () => {
  const offerAtOnce: React = ({ type }) => (type === 'v1.OrderOpened' ? [{ type: 'OfferSlots' }, { type: 'CloseOrder' }] : [])

  test('follow in the same batch, under ids of their own made of the fact they follow from; what is refused does not follow', () => {
    const first = admitted(stream(), opening())
    const { outcomes, rows } = decided(emptyWorld(), [first], offerAtOnce)
    expect(outcomes[0]).toMatchObject({ status: 'accepted', fromVersion: 0 })
    expect([...rows.event.values()].map(({ type }) => type)).toEqual(['v1.OrderOpened', 'v1.SlotsOffered'])
    const [command, followed] = [...rows.command.values()]
    expect(command).toMatchObject({ id: first.input.commandId, fromVersion: 0, toVersion: 1 })
    expect(followed).toMatchObject({ fromVersion: 1, toVersion: 2 })
    expect([...rows.event.values()].map(({ commandId }) => commandId)).toEqual([command?.id, followed?.id])
  })
})
