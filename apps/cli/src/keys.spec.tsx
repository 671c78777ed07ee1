import type { Key } from 'ink'
import { describe, expect, test } from 'vitest'
import { en } from './i18n/en.ts'
import { zh } from './i18n/zh.ts'
import { commandOf, helpColumns, hintsWithin, keyLines, keys, shortKeys } from './keys.ts'
import { widthOf } from './text/width.ts'
import { keysIn } from './use-keys.ts'

describe('the key table', () => {
  test('no key has two meanings', () => {
    const all = Object.values(keys).flat()
    expect(new Set(all).size).toBe(all.length)
  })

  test('help names every command', () => {
    const named = new Set(Object.values(helpColumns).flatMap((hints) => hints.flatMap(({ commands }) => commands)))
    expect([...named].sort()).toEqual(Object.keys(keys).sort())
  })

  test('every screen has at most ten keys at its foot, and ? with all it can do among those that fit 80 columns', () => {
    for (const { key } of [zh, en])
      for (const [place, hints] of Object.entries(keyLines)) {
        expect(hints.length, place).toBeLessThanOrEqual(10)
        const fitting = hintsWithin(hints, 80, ({ says }) => key[says])
        expect(
          fitting.reduce((sum, hint) => sum + widthOf(` ${shortKeys(hint)} ${key[hint.says]} `), 0),
          place,
        ).toBeLessThanOrEqual(80)
        expect(fitting.flatMap(({ commands }) => commands)).toContain('help')
      }
  })

  test('a Chinese keyboard types the same commands', () => {
    expect(commandOf('？')).toBe('help')
    expect(commandOf('／')).toBe('search')
    expect(commandOf('１')).toBe('overview')
  })

  test('letters tell their case', () => {
    expect(commandOf('L')).toBe('locale')
    expect(commandOf('l')).toBe('nextVerdict')
  })
})

describe('what Ink hands over', () => {
  const key = (held: Partial<Key> = {}) => held as Key
  test.each([
    ['one key', 'j', {}, ['j']],
    ['keys typed faster than they are read', '/王\r', {}, ['/', '王', 'return']],
    ['an arrow', '', { downArrow: true }, ['down']],
    ['enter', '\r', { return: true }, ['return']],
    ['ctrl-d', 'd', { ctrl: true }, ['ctrl-d']],
    ['shift-tab', '', { tab: true, shift: true }, ['backtab']],
    ['esc', '', { escape: true }, ['escape']],
    ['esc and 2 in one piece', '2', { meta: true }, ['escape', '2']],
    ['what is no character', '\u0007', {}, []],
  ] as const)('%s', (_, input, held, expected) => expect(keysIn(input, key(held))).toEqual(expected))
})
