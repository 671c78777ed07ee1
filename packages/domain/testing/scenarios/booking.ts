import { minute, plus } from '../../src/kernel/instant.ts'
import { calledOff, onlyOpened, wholeOther, wholeVisit } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import {
  agreeOther,
  assign,
  booked,
  deliverContact,
  dispatched,
  grant,
  offer,
  on,
  open,
  rank,
  visited,
  windowOf,
  withdraw,
} from '../steps.ts'

/** 8.3: orders told by how the time was found. */
export const bookings = [
  scenario({
    name: 'second-choice-granted',
    title: { zh: '约在客户的第二选', en: "Promised for the customer's second choice" },
    provision: '8.3',
    kind: 'install',
    line: 'broadband',
    steps: (scene) => {
      const from = on(scene.day, '-1 16:55')
      const [first, second] = [windowOf(scene.day, '14:00'), windowOf(scene.day, '16:00')]
      return [
        open(scene, from),
        offer(plus(from, 2 * minute)),
        rank(plus(from, 4 * minute), [first, second]),
        grant(plus(from, 6 * minute), second, second.start),
        assign(scene, plus(from, 21 * minute)),
        deliverContact(scene, plus(from, 22 * minute)),
        ...visited(scene, { ticked: '14:50', departed: '15:25', arrived: '15:52', left: '16:50', closed: '17:20' }),
      ]
    },
    expect: { verdicts: wholeVisit },
  }),
  scenario({
    name: 'other-slot-agreed',
    title: { zh: '说明原因，另约时间', en: 'Another time agreed, with the reason' },
    provision: '8.3',
    kind: 'repair',
    line: 'broadband',
    steps: (scene) => {
      const from = on(scene.day, '-1 17:10')
      const slot = windowOf(scene.day, '16:20')
      return [
        open(scene, from),
        offer(plus(from, 2 * minute)),
        rank(plus(from, 4 * minute), [windowOf(scene.day, '11:00')]),
        agreeOther(plus(from, 9 * minute), { slot, promisedAt: on(scene.day, '16:20'), reason: 'no-technician' }),
        assign(scene, plus(from, 21 * minute)),
        deliverContact(scene, plus(from, 22 * minute)),
        ...visited(scene, { ticked: '15:05', departed: '15:48', arrived: '16:24', left: '17:12', closed: '17:40' }),
      ]
    },
    expect: { verdicts: wholeVisit },
  }),
  scenario({
    name: 'unranked-slot-refused',
    title: { zh: '客户没选的时间，不予约定', en: 'A time the customer did not choose is refused' },
    provision: '8.3',
    kind: 'move',
    line: 'broadband',
    steps: (scene) => {
      const from = on(scene.day, '8:36')
      return [
        open(scene, from),
        offer(plus(from, 2 * minute)),
        rank(plus(from, 4 * minute), [windowOf(scene.day, '14:00')]),
        grant(plus(from, 6 * minute), windowOf(scene.day, '16:00'), on(scene.day, '16:00')),
      ]
    },
    expect: {
      verdicts: onlyOpened,
      refusals: [{ code: 'SLOT_NOT_RANKED', provision: '8.3' }],
    },
  }),
  scenario({
    name: 'withdrawn-beforehand',
    title: { zh: '上门前客户撤单', en: 'Withdrawn before the visit' },
    provision: '8.4',
    kind: 'install',
    line: 'fixed-line',
    steps: (scene) => [...dispatched(scene, { for: '12:00', from: '-1 15:50' }), withdraw(on(scene.day, '-1 17:30'))],
    asOf: (day) => on(day, '18:00'),
    expect: { verdicts: calledOff },
  }),
  scenario({
    name: 'same-day-visit',
    title: { zh: '当天开单，当天上门', en: 'Opened and visited on the same day' },
    provision: '8.1',
    kind: 'other',
    line: 'broadband',
    steps: (scene) => [
      ...booked(scene, { for: '17:40', from: '11:10' }),
      assign(scene, on(scene.day, '14:35')),
      deliverContact(scene, on(scene.day, '14:36')),
      ...visited(scene, { ticked: '15:55', departed: '17:12', arrived: '17:36', left: '18:04', closed: '18:15' }),
    ],
    expect: { verdicts: wholeOther },
  }),
]
