import type { OrderEntry } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { type Findable, findOrders } from './find-orders.ts'

const order = (id: string, ...words: string[]): Findable => ({ entry: { id: id as StreamId } as OrderEntry, words })
const orders = [
  order('wang', 'BJ-261122-00024-1', '待派', '装机', '王**', '138****0417', '朝阳区望京西园四区9号楼***'),
  order('li', 'BJ-261122-00025-8', '门口', '修机', '李*', '136****2290', '朝阳区国贸公寓B座***', '孟伟', '京北通信'),
]
const found = (asked: string) => findOrders(orders, asked).map(({ id }) => id)

test.each([
  ['', ['wang', 'li']],
  ['  ', ['wang', 'li']],
  ['00024', ['wang']],
  ['26112200025', ['li']],
  ['bj-261122', ['wang', 'li']],
  ['望京', ['wang']],
  ['0417', ['wang']],
  ['孟伟 门口', ['li']],
  ['孟伟 待派', []],
  ['国贸公寓b座', ['li']],
])('%j finds %j', (asked, ids) => expect(found(asked)).toEqual(ids))
