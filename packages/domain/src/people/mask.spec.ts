import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskAddress, maskCustomer, maskName, maskPhone } from './mask.ts'

describe('18.7 what others see of a customer', () => {
  test.each([
    ['王小明', '王**'],
    ['李明', '李*'],
    ['欧阳修文', '欧**'],
    ['𠮷田', '𠮷*'],
    ['John Smith', 'J**'],
    [' 王小明 ', '王**'],
    ['王', '王'],
  ])('name %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  test.each([
    ['13800000417', '138****0417'],
    ['01065000001', '010****0001'],
    ['12345', '****'],
    ['', '****'],
  ])('phone %s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })

  test.each([
    ['朝阳区劲松五区309楼2单元501', '朝阳区劲松五区309楼***'],
    ['海淀区学院路5号院3号楼1单元101', '海淀区学院路5号院***'],
    ['西城区金融大街7号', '西城区金融***'],
  ])('address %s → %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked)
  })

  test('nothing but the form of address is left in clear', () => {
    const details = { name: '王小明', phone: '13800000417', address: '朝阳区劲松五区309楼2单元501', formOfAddress: 'mr' } as const
    expect(maskCustomer(details)).toEqual({ name: '王**', phone: '138****0417', address: '朝阳区劲松五区309楼***', formOfAddress: 'mr' })
  })

  test('a name of two characters or more is never whole, nor is its length told beyond three', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fff]{2,8}$/), (name) => {
        expect(maskName(name)).toMatch(/^[^*]\*{1,2}$/u)
        expect([...maskName(name)].length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('a phone keeps at most seven digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(1\d{10}|0\d{9,11})$/), (phone) => {
        expect(maskPhone(phone).replace(/\D/g, '').length).toBeLessThanOrEqual(7)
      }),
    )
  })
})
