import type { MaskedCustomer } from '@ruhu/client'
import type { BranchCode, StreamId, SubjectId } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { type Draft, emptyDraft, fieldNamed, gapsIn, openingOf } from './draft.ts'

const ids = { stream: 'stream' as StreamId, subject: 'subject' as SubjectId, branch: 'CY' as BranchCode }
const chosen = { kind: 'install', line: 'broadband' } as const
const details = { name: ' 王小明', phone: '138 0000 0417', address: '朝阳区劲松五区309楼2单元501' } as const
const fresh: Draft = { ...emptyDraft, ...chosen, ...details, who: { is: 'new' } }
const customer = { id: 'known', name: '王**', phone: '138****0417', address: '朝阳区***', formOfAddress: 'ms' } as unknown as MaskedCustomer

describe('what a new order still needs', () => {
  test('nothing filled in: customer, kind and line, in the order of the screen', () => {
    expect(gapsIn(emptyDraft)).toEqual(['customer', 'kind', 'line'].map((field) => ({ field, is: 'missing' })))
  })

  test('a new customer: what is blank is missing, what does not fit is wrong', () => {
    expect(gapsIn({ ...fresh, name: ' ', phone: '12345' })).toEqual([
      { field: 'name', is: 'missing' },
      { field: 'phone', is: 'wrong' },
    ])
  })

  test('a registered customer needs no details', () => {
    expect(gapsIn({ ...emptyDraft, ...chosen, who: { is: 'known', customer } })).toEqual([])
  })
})

describe('the command that opens it', () => {
  test('is not there while something is missing', () => {
    expect(openingOf({ ...fresh, line: undefined }, ids)).toBeUndefined()
  })

  test('a new customer goes with details under a fresh subject', () => {
    expect(openingOf(fresh, ids)).toEqual({
      stream: 'stream',
      command: { type: 'OpenOrder', branch: 'CY', ...chosen, customer: 'subject' },
      customer: { name: '王小明', phone: '13800000417', address: details.address, formOfAddress: 'customer' },
    })
  })

  test('a registered customer goes by id alone', () => {
    const opening = openingOf({ ...fresh, who: { is: 'known', customer } }, ids)
    expect(opening).toEqual({ stream: 'stream', command: { type: 'OpenOrder', branch: 'CY', ...chosen, customer: 'known' } })
  })
})

test.each([
  ['customer.phone', 'phone'],
  ['command.kind', 'kind'],
  ['command.customer', 'customer'],
  ['knownVersion', undefined],
])('the API’s %s is %s on the screen', (path, field) => {
  expect(fieldNamed(path)).toBe(field)
})
