import { edition2015, isJudged, provisionsOf } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { countByStatus, findProvisions, judgedFilters } from './find-provisions.ts'

const ids = (...asked: Parameters<typeof findProvisions>) => findProvisions(...asked).flatMap(({ rows }) => rows.map(({ id }) => id))

test('nothing asked: every row of the edition, chapter by chapter, the forms last', () => {
  expect(ids('', undefined)).toEqual(provisionsOf(edition2015).map(({ id }) => id))
  expect(findProvisions('', undefined).map(({ chapter }) => chapter)).toEqual([1, 2, 3, 4, 5, 6, null])
})

test('by number: 8 means article 8, not every number with an 8 in it', () =>
  expect(ids('8', undefined)).toEqual(['8.1', '8.2', '8.3', '8.4', '8.5', '8.6']))

test('by heading or by official words', () => {
  expect(ids('准时上门', undefined)).toEqual(['8.4'])
  expect(ids('首问负责制', undefined)).toContain('7')
})

test('every provision is judged, not yet judged, or for reference: never two of them', () => {
  const counts = countByStatus()
  expect(judgedFilters.reduce((sum, status) => sum + counts[status], 0)).toBe(provisionsOf(edition2015).length)
  for (const status of judgedFilters) expect(ids('', status)).toHaveLength(counts[status])
})

test('8.4 is judged', () => {
  expect(isJudged('punctuality')).toBe(true)
  expect(ids('8.4', 'judged')).toEqual(['8.4'])
})
