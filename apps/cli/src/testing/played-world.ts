import type { Me, OrderEntry, Technician } from '@ruhu/client'
import { fold, type Instant, type Locale, maskCustomer, messagesIn, type Recorded, type StreamId } from '@ruhu/domain'
import { branch, cast, company, on, play, scenarios, until, uuid, visitDay } from '@ruhu/domain/testing'
import type { World } from '../desk/view.ts'
import type { Fed } from '../feed/tail.ts'
import { en } from '../i18n/en.ts'
import { zh } from '../i18n/zh.ts'

/** A time of the day visited, Sunday 22 November 2026. */
export const clock = (time: `${number}:${number}`): Instant => on(visitDay, time)

/** The stories told, in the order of their numbers: the first ends BJ-261122-00001-0. */
const told = ['on-time-to-the-minute', 'late-without-a-word', 'told-in-time-and-agreed', 'nobody-came'] as const

export const streamOf = (story: (typeof told)[number]): StreamId => uuid<StreamId>(4, told.indexOf(story) + 1)

const customer = maskCustomer({
  name: zh.city,
  phone: '13800000417',
  address: 'No. 309 Jinsong, unit 2',
  formOfAddress: 'customer',
})

/** What of a story stands at a time: the played order, with a stream and a number of its own. */
const entryOf = (name: (typeof told)[number], now: Instant): OrderEntry[] => {
  const story = scenarios.find((one) => one.name === name)
  const stream = streamOf(name)
  const place = told.indexOf(name) + 1
  const events = play(until(story?.steps(cast, visitDay) ?? [], now)).history.map((event): Recorded => {
    const moved = { ...event, stream, id: uuid<typeof event.id>(3, place * 100 + event.version) }
    return moved.type === 'v1.OrderOpened' ? { ...moved, data: { ...moved.data, number: `BJ-261122-0000${place}-0` } } : moved
  })
  const order = fold(events)
  const last = events.at(-1)
  if (!order || !last) return []
  return [{ id: stream, version: last.version, order, customer: { id: order.customer, ...customer }, changedAt: last.recordedAt, events }]
}

const technician: Technician = {
  id: cast.technician,
  name: 'Li Ming',
  staffNumber: '10372',
  branch,
  employer: company.code,
  employerName: 'Unicom',
  employerKind: 'company',
  dispatchable: true,
}

const me: Me = {
  person: uuid(1, 9),
  name: 'Lin Lan',
  staffNumber: '1001',
  role: 'administrator',
  branch,
  employer: company.code,
  via: 'cli',
  branchName: 'Chaoyang',
  branches: { CY: 'Chaoyang' },
  employerName: 'Unicom',
  now: visitDay,
}

/** The world as the terminal sees it at a time of the day visited: four orders, each as far as its story had come. */
export const worldAt = (now: Instant, locale: Locale = 'zh'): World => {
  const entries = told.flatMap((name) => entryOf(name, now))
  const recorded = entries.flatMap(({ events = [] }) => events).toSorted((a, b) => a.recordedAt - b.recordedAt)
  const fed = recorded.map((event, index): Fed => ({ kind: 'event', seq: index + 1, event, now }))
  return {
    orders: {
      status: 'live',
      asOf: now,
      orders: new Map(entries.map((entry) => [entry.id, entry])),
      gone: new Set(),
      names: { [cast.clerk]: 'Chen' },
    },
    tail: { ready: true, events: fed.toReversed() },
    technicians: [technician],
    me,
    now,
    messages: messagesIn(locale),
    filterWords: (locale === 'zh' ? zh : en).filter.keys,
  }
}
