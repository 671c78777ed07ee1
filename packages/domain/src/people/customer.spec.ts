import { describe, expect, test } from 'vitest'
import { CustomerDetails } from './customer.ts'

const details = { name: '王小明', phone: '13800000417', address: '朝阳区劲松五区309楼2单元501', formOfAddress: 'customer' } as const
const parse = (change: object) => CustomerDetails.safeParse({ ...details, ...change })

describe('a customer’s details', () => {
  test.each([
    ['138 0000 0417', '13800000417'],
    ['010-65000001', '01065000001'],
  ])('phone %s is kept as %s', (phone, kept) => {
    expect(parse({ phone }).data?.phone).toBe(kept)
  })

  test.each([
    ['name', { name: ' ' }],
    ['phone', { phone: '65000001' }],
    ['phone', { phone: '+8613800000417' }],
    ['address', { address: '朝阳' }],
    ['formOfAddress', { formOfAddress: 'sir' }],
  ])('a wrong %s is named', (field, change) => {
    expect(parse(change).error?.issues.map(({ path }) => path[0])).toEqual([field])
  })

  test('15 the form of address is said, never guessed: 客户 where nothing is known', () => {
    const { formOfAddress: _, ...unsaid } = details
    expect(CustomerDetails.safeParse(unsaid).success).toBe(false)
    expect(parse({ formOfAddress: 'customer' }).success).toBe(true)
  })
})
