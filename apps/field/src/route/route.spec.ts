import type { StreamId } from '@ruhu/domain'
import { describe, expect, it } from 'vitest'
import { hashOf, type Route, routeOf, under } from './route.ts'

const id = '019ab000-0000-7000-8000-000000000001' as StreamId

describe('the hash', () => {
  const routes: Route[] = [
    { screen: 'day' },
    { screen: 'day', sheet: 'settings' },
    { screen: 'outbox' },
    { screen: 'visit', id },
    { screen: 'visit', id, sheet: 'late' },
    { screen: 'visit', id, sheet: 'ask' },
    { screen: 'visit', id, sheet: 'FinishWork' },
  ]
  it.each(routes)('is read back as it was written: %j', (route) => expect(routeOf(hashOf(route))).toEqual(route))

  it.each(['', '#', '#nowhere', '#visit/', '#visit/not-an-id'])('is the day when it says nothing known: %s', (hash) =>
    expect(routeOf(hash)).toEqual({ screen: 'day' }),
  )

  it('is the visit when it names a sheet nobody drew', () => expect(routeOf(`#visit/${id}/fly`)).toEqual({ screen: 'visit', id }))
})

describe('closing', () => {
  it('leads from a sheet to its visit', () => expect(under({ screen: 'visit', id, sheet: 'late' })).toEqual({ screen: 'visit', id }))
  it('leads from the outbox to the day', () => expect(under({ screen: 'outbox' })).toEqual({ screen: 'day' }))
})
