import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEventOf } from '../../testing/arbitrary.ts'
import { cast, visitDay } from '../../testing/world.ts'
import { eventTypes, isKnownEvent, parseEvent } from './events.ts'

const opened = { number: 'BJ-261121-00001-0', branch: 'CY', kind: 'install', line: 'broadband', customer: cast.customer }

describe('reading stored events', () => {
  test.each(eventTypes)('%s comes back as it was written', (type) => {
    fc.assert(
      fc.property(anyEventOf(type), (event) => {
        const stored = JSON.parse(JSON.stringify(event)) as typeof event
        expect(parseEvent(stored.type, stored.at, stored.data)).toEqual(event)
      }),
      { numRuns: 30 },
    )
  })

  test.each(['v2.OrderOpened', 'OrderOpened', '', 'constructor', 'toString'])('an unknown type throws: %s', (type) => {
    expect(isKnownEvent(type)).toBe(false)
    expect(() => parseEvent(type, visitDay, {})).toThrow(`unknown event type ${type}`)
  })

  test('every type of this version is known', () => {
    expect(eventTypes.filter(isKnownEvent)).toEqual(eventTypes)
  })

  test.each([
    ['a missing field', 'v1.OrderOpened', visitDay, { ...opened, customer: undefined }],
    ['a code nobody knows', 'v1.OrderOpened', visitDay, { ...opened, kind: 'visit' }],
    ['a time that is none', 'v1.OrderOpened', 1_732_000, opened],
    ['no body at all', 'v1.Departed', visitDay, null],
  ])('a body this version does not know throws: %s', (_, type, at, data) => {
    expect(() => parseEvent(type, at, data)).toThrow()
  })

  test('what a later version added is left out', () => {
    expect(parseEvent('v1.Departed', visitDay, { odometer: 7 }).data).toEqual({})
  })
})
