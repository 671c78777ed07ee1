import { expect, test } from 'vitest'
import { commandOf, keyTable } from './key-table.ts'

const stroke = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test('no key stands for two commands', () => {
  const keys = Object.values(keyTable).flat()
  expect(new Set(keys).size).toBe(keys.length)
})

test('a key alone, and with Ctrl or the command key', () => {
  expect(stroke('j')).toBe('next')
  expect(stroke('?')).toBe('help')
  expect(stroke('k', { ctrlKey: true })).toBe('find')
  expect(stroke('K', { metaKey: true })).toBe('find')
})

test("strokes that are the browser's own", () => {
  expect(stroke('j', { ctrlKey: true })).toBeUndefined()
  expect(stroke('k', { altKey: true })).toBeUndefined()
})
