import type { OrderEntry } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { findHits, keyOf } from './find-hits.ts'

const pages = { today: '今日', orders: '工单', regulation: '规范' }
const orders = [{ entry: { id: 'wang' as StreamId } as OrderEntry, words: ['BJ-261122-00024-1', '王**', '138****8417'] }]
const keys = (asked: string) => findHits(asked, orders, pages).map(keyOf)

test('nothing typed yet: the pages', () => expect(keys('')).toEqual(['today', 'orders', 'regulation']))
test('a page by its name', () => expect(keys('规范')).toContain('regulation'))
test('a provision by its number comes before orders that hold the figure', () => {
  expect(keys('8.4')[0]).toBe('provision-8.4')
  expect(keys('8')).toEqual([...['8.1', '8.2', '8.3', '8.4', '8.5', '8.6'].map((id) => `provision-${id}`), 'wang'])
})
test('a provision by its heading', () => expect(keys('准时')).toEqual(['provision-8.4']))
test('an order by its number comes first', () => expect(keys('00024')[0]).toBe('wang'))
test('nothing found', () => expect(keys('zzz')).toEqual([]))
