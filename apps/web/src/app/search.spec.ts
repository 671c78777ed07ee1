import { describe, expect, test } from 'vitest'
import { parseSearch, readOrders, readRegulation, readToday, stringifySearch } from './search.ts'

describe('an address', () => {
  test('is written plainly and read back', () => {
    const written = stringifySearch({ stage: 'to-assign', verdict: '8.4', outcome: undefined, q: '' })
    expect(written).toBe('?stage=to-assign&verdict=8.4')
    expect(readToday(parseSearch(written))).toMatchObject({ stage: 'to-assign', verdict: '8.4' })
  })

  test('without anything asked is bare', () => expect(stringifySearch({ stage: undefined })).toBe(''))

  test('keeps Chinese', () => expect(readOrders(parseSearch(stringifySearch({ q: '望京 王' }))).q).toBe('望京 王'))

  test('that somebody typed wrong asks for nothing', () => {
    expect(readToday(parseSearch('?stage=nonsense&order=1&outcome=maybe'))).toMatchObject({
      stage: undefined,
      order: undefined,
      outcome: undefined,
    })
    expect(readRegulation(parseSearch('?show=all'))).toMatchObject({ show: undefined })
  })
})
