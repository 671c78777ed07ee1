import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commandSchemas } from '../work-order/commands.ts'
import { eventSchemas } from '../work-order/events.ts'
import { accepts, kernelVersion } from './version.ts'

/** What each version's commands and events look like. Those of a version that was released never change. */
const fingerprints: Readonly<Record<string, string>> = {
  '2026-11-25': '171057b0e79922acfdbae1234dc8910c7f80035e31cec6353fbbb961f7c11643',
}

const fingerprint = (schemas: Readonly<Record<string, z.ZodType>>): string => {
  const described = Object.entries(schemas).map(([type, schema]) => [type, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })])
  return createHash('sha256').update(JSON.stringify(described)).digest('hex')
}

describe('the version of the kernel', () => {
  test('is raised whenever commands or events change', () => {
    const message = 'commands or events changed: raise kernelVersion and record the new fingerprint'
    expect(fingerprint({ ...commandSchemas, ...eventSchemas }), message).toBe(fingerprints[kernelVersion])
    expect(Object.keys(fingerprints).toSorted().at(-1)).toBe(kernelVersion)
  })

  test('by a field, a code or a bound', () => {
    const one = z.strictObject({ a: z.number().max(7).optional(), b: z.enum(['x', 'y']) })
    for (const other of [
      one.extend({ c: z.string() }),
      one.extend({ a: z.number().max(7) }),
      one.extend({ a: z.number().max(8).optional() }),
      one.extend({ b: z.enum(['x', 'y', 'z']) }),
    ])
      expect(fingerprint({ one: other })).not.toBe(fingerprint({ one }))
  })
})

describe('a server takes commands', () => {
  test.each([
    ['of its own version', '2026-11-25', true],
    ['of a newer one', '2027-11-25', true],
    ['of one 90 days older', '2026-08-27', true],
    ['not of one 91 days older', '2026-08-26', false],
    ['not of what is no version', 'latest', false],
    ['nor of none', '', false],
  ])('%s', (_, client, taken) => {
    expect(accepts(client, '2026-11-25')).toBe(taken)
  })
})
