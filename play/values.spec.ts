import { BranchCode, CommandId, FileId, Instant, PersonId, StreamId, SubjectId } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isOptional, type Kind, type Meanings, meant } from './values.ts'

const meanings = Object.fromEntries(
  (['instant', 'person', 'subject', 'file', 'command', 'stream', 'branch'] satisfies Kind[]).map((kind) => [
    kind,
    (value: unknown) => `${kind}:${JSON.stringify(value)}`,
  ]),
) as unknown as Meanings

describe('what the names in a command mean', () => {
  test.each([
    ['an instant', Instant, 'x', 'instant:"x"'],
    ['a refined one', Instant.refine((at) => at > 0), 'x', 'instant:"x"'],
    ['one that may be left out', Instant.optional().nullable(), 'x', 'instant:"x"'],
    ['somebody', PersonId, 'technician', 'person:"technician"'],
    ['each of a list', z.array(FileId).max(3), ['a', 'b'], ['file:"a"', 'file:"b"']],
    [
      'a field, and nothing beside it',
      z.object({ of: SubjectId, note: z.string() }),
      { of: 'a', note: 'b', c: 1 },
      { of: 'subject:"a"', note: 'b', c: 1 },
    ],
    ['each of a record', z.record(z.string(), BranchCode), { a: 'b' }, { a: 'branch:"b"' }],
    ['another command', z.object({ undoes: CommandId }), { undoes: { n: 2 } }, { undoes: 'command:{"n":2}' }],
    ['an entry, whatever id it goes by', z.object({ entry: z.uuid() }), { entry: 'first' }, { entry: 'command:"first"' }],
    ['another stream', z.object({ about: StreamId.optional() }), { about: 'other' }, { about: 'stream:"other"' }],
    [
      'a text that looks like a time, in a text',
      z.object({ note: z.string() }),
      { note: '2026-11-22T14:20+08:00' },
      { note: '2026-11-22T14:20+08:00' },
    ],
    ['nothing', z.object({ at: Instant }), { at: null }, { at: null }],
    ['what is no object', z.object({ at: Instant }), 'x', 'x'],
  ])('%s', (_, schema, value, expected) => {
    expect(meant(schema, value, meanings)).toEqual(expected)
  })

  test('one alternative of several: the one it fits', () => {
    const early = z.object({ type: z.literal('early'), at: z.string() })
    const late = z.object({ type: z.literal('late'), at: z.string().pipe(z.string()), who: PersonId })
    const options = z.discriminatedUnion('type', [early, late])
    const named: Meanings = { ...meanings, person: () => '00000000-0000-7000-8000-000000000001' }
    expect(meant(options, { type: 'late', at: 'x', who: 'clerk' }, named)).toMatchObject({ who: '00000000-0000-7000-8000-000000000001' })
    expect(meant(options, { type: 'never' }, named)).toEqual({ type: 'never' })
  })

  test('whether it may be left out', () => {
    expect([Instant, Instant.optional(), z.string().default('')].map(isOptional)).toEqual([false, true, true])
  })
})
