import { StreamId } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { monthOf } from './events.ts'
import { newId } from './new-id.ts'

test('ids are all different, UUIDv7, and begin with their time', () => {
  const ids = Array.from({ length: 2_000 }, () => newId())
  expect(new Set(ids).size).toBe(2_000)
  for (const id of ids) expect(StreamId.safeParse(id).success).toBe(true)
  expect(monthOf(newId(Date.UTC(2026, 10, 22)))).toBe(2026 * 12 + 10)
})
