import { edition2015, provisionsOf } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { cut, toWidth, widthOf, wrap } from './width.ts'

test.each([
  ['abc', 3],
  ['工单', 4],
  ['约14:20', 7],
  ['（试行）', 8],
  ['✓ 8.4  符合', 11],
  ['●', 1],
  ['“四个一”', 8],
])('%s takes %i cells', (text, cells) => expect(widthOf(text)).toBe(cells))

describe('cutting', () => {
  test.each([
    ['望京西园四区', 12, '望京西园四区'],
    ['望京西园四区', 11, '望京西园四…'],
    ['望京西园四区', 10, '望京西园…'],
    ['BJ-261122-00001-7', 5, 'BJ-2…'],
    ['门口 待出发', 6, '门口…'],
    ['门', 1, '…'],
    ['门', 0, ''],
  ])('%s in %i cells', (text, width, expected) => expect(cut(text, width)).toBe(expected))

  test.each([0, 1, 2, 3, 7, 12, 20])('a cell of %i is exactly as wide as it was asked for', (width) => {
    for (const text of ['', '在途', '约14:20', '朝阳区劲松五区309号楼***', 'On the way']) {
      expect(widthOf(toWidth(text, width))).toBe(width)
      expect(widthOf(toWidth(text, width, 'right'))).toBe(width)
    }
  })

  test('figures stand at the right', () => expect(toWidth('7', 4, 'right')).toBe('   7'))
})

describe('wrapping', () => {
  test('breaks between Han, not inside a number or before a comma', () => {
    expect(wrap('须提前20分钟告知客户，并说明原因。', 10)).toEqual(['须提前20分', '钟告知客', '户，并说明', '原因。'])
  })

  test('an opening mark goes with what it opens', () => expect(wrap('客户认为“四个一”', 10)).toEqual(['客户认为', '“四个一”']))

  test('English breaks at blanks', () => expect(wrap('tell the customer', 9)).toEqual(['tell the', 'customer']))

  test('a word longer than the line is cut', () => expect(wrap('www.bbn.com.cn', 6)).toEqual(['www.bb', 'n.com.', 'cn']))

  test.each([20, 41, 60, 96])('in %i cells no provision is too wide, loses a character, or begins a line with a closing mark', (width) => {
    for (const { id, text } of provisionsOf(edition2015)) {
      const lines = wrap(text, width)
      for (const line of lines) expect(widthOf(line), id).toBeLessThanOrEqual(width)
      const bare = (one: string) => one.replaceAll(/\s/g, '')
      expect(bare(lines.join('')), id).toBe(bare(text))
      expect(
        lines.filter((line) => /^[，。、；：？！）》”]/u.test(line)),
        id,
      ).toEqual([])
    }
  })
})
