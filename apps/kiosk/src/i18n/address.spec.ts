import { describe, expect, test } from 'vitest'
import { spokenTo, surnameOf } from './address.ts'

describe('15 先生、女士, with the surname when it is known', () => {
  test.each([
    ['王小明', '王'],
    ['王**', '王'],
    ['欧阳修文', '欧阳'],
    ['欧**', undefined],
    ['𠮷田', '𠮷'],
    ['John Smith', undefined],
    ['', undefined],
  ])('%s → %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname)
  })

  test('what the customer chose is said, and nothing is guessed', () => {
    expect(spokenTo('zh', 'ms', '王小明')).toBe('王女士')
    expect(spokenTo('zh', 'mr', '欧**')).toBe('先生')
    expect(spokenTo('zh', 'customer', '王小明')).toBe('您好')
    expect(spokenTo('en', 'ms', '王小明')).toBe('Ms 王')
    expect(spokenTo('en', 'mr', 'J**')).toBe('Hello')
  })
})
