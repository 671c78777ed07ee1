import { describe, expect, test } from 'vitest'
import { givenFor, play } from '../../testing/play.ts'
import type { Step } from '../../testing/scenario.ts'
import {
  agreeOther,
  arrive,
  assign,
  booked,
  type Clock,
  close,
  depart,
  dispatched,
  does,
  grant,
  leave,
  notify,
  offer,
  on,
  open,
  passDeadline,
  photoFile,
  rank,
  reassign,
  receiveFile,
  takenBy,
  takePhoto,
  tick,
  uploaded,
  windowOf,
  withdraw,
} from '../../testing/steps.ts'
import { cast, sceneOf, visitDay, world } from '../../testing/world.ts'
import { plus } from '../kernel/instant.ts'
import { systemActor } from '../people/system-actor.ts'
import { decide } from './decide.ts'
import { filesOf } from './files-of.ts'

const scene = sceneOf('install')
const at = (clock: Clock) => on(visitDay, clock)
const [morning, noon, afternoon] = [windowOf(visitDay, '9:00'), windowOf(visitDay, '11:00'), windowOf(visitDay, '14:00')]
const opened = open(scene, at('-1 9:00'))
const offered = [opened, offer(at('-1 9:02'))]
const ranked = [...offered, rank(at('-1 9:04'), [afternoon, morning])]
const appointed = booked(scene, { for: '14:20', from: '-1 9:00' })
const assigned = dispatched(scene, { for: '14:20', from: '-1 9:00' })

/** What the last of some steps was refused with. */
const refused = (...steps: Step[]) => {
  const [first, ...others] = play(steps).refusals
  if (!first) throw new Error('nothing was refused')
  expect(others).toEqual([])
  expect(first.step).toBe(steps.at(-1))
  return first.refusal
}

describe('8.3 the customer’s choice first', () => {
  test('what is offered is what has room', () => {
    expect(play(offered).order?.offered).toContainEqual(afternoon)
    const full = decide(play([opened]).order, { type: 'OfferSlots' }, { now: at('-1 9:02'), windows: [] })
    expect(full).toMatchObject({ ok: false, refusal: { code: 'SLOTS_EXHAUSTED', duty: 'customers-choice', exit: 'AgreeOtherSlot' } })
  })

  test('ranks are of what was offered, each once', () => {
    const never = { start: at('12:00'), end: at('14:00') }
    expect(refused(...offered, rank(at('-1 9:04'), [morning, never]))).toMatchObject({
      code: 'SLOT_NOT_OFFERED',
      facts: { slot: never },
      provision: '8.3',
    })
    expect(refused(...offered, rank(at('-1 9:04'), [morning, morning]))).toMatchObject({ code: 'SLOT_REPEATED', exit: 'RankChoices' })
  })

  test('a grant keeps the rank of the choice', () => {
    expect(play([...ranked, grant(at('-1 9:06'), morning, morning.start)]).order?.appointment).toEqual({
      slot: morning,
      promisedAt: morning.start,
      appointedFor: morning.start,
      agreedAt: at('-1 9:06'),
      moves: [],
      rank: 2,
    })
  })

  test('nothing is granted unranked', () => {
    expect(refused(...offered, grant(at('-1 9:06'), morning, morning.start))).toMatchObject({
      code: 'CHOICES_MISSING',
      exit: 'RankChoices',
    })
    expect(refused(...ranked, grant(at('-1 9:06'), noon, noon.start))).toMatchObject({
      code: 'SLOT_NOT_RANKED',
      exit: 'AgreeOtherSlot',
      provision: '8.3',
    })
  })

  test('choices rank what was last offered', () => {
    expect(refused(...ranked, offer(at('-1 9:05')), grant(at('-1 9:06'), morning, morning.start)).code).toBe('CHOICES_MISSING')
  })

  test('another slot needs no ranking, with its reason on record', () => {
    const other = agreeOther(at('-1 9:06'), { slot: noon, promisedAt: noon.start, reason: 'no-material' })
    for (const before of [[opened], offered, ranked])
      expect(play([...before, other]).history.at(-1)).toMatchObject({ type: 'v1.OtherSlotAgreed', data: { reason: 'no-material' } })
  })
})

describe('8.4 one time in the window is promised, and it lies ahead', () => {
  test('its first minute and its last, not its end', () => {
    const granting = (promisedAt: typeof visitDay) => grant(at('-1 9:06'), afternoon, promisedAt)
    for (const good of [afternoon.start, plus(afternoon.end, -1)]) expect(play([...ranked, granting(good)]).refusals).toEqual([])
    for (const bad of [plus(afternoon.start, -1), afternoon.end])
      expect(refused(...ranked, granting(bad))).toMatchObject({ code: 'PROMISE_OUTSIDE_SLOT', provision: '8.4', exit: 'GrantSlot' })
  })

  test('8.1 not a time that has passed', () => {
    expect(refused(...ranked, grant(plus(morning.start, 1), morning, morning.start))).toMatchObject({ code: 'SLOT_PAST', provision: '8.1' })
    const other = agreeOther(at('12:00'), { slot: noon, promisedAt: noon.start, reason: 'customer-asked' })
    expect(refused(opened, other)).toMatchObject({ code: 'SLOT_PAST', exit: 'OfferSlots' })
    expect(play([...ranked, grant(morning.start, morning, morning.start)]).refusals).toEqual([])
  })
})

describe('8.3 another slot', () => {
  test('is one of the branch’s own windows', () => {
    const invented = { start: plus(noon.start, 1), end: noon.end }
    const other = agreeOther(at('-1 12:00'), { slot: invented, promisedAt: plus(noon.start, 1), reason: 'customer-asked' })
    expect(refused(opened, other)).toMatchObject({ code: 'SLOT_NOT_OFFERED', provision: '8.3', exit: 'OfferSlots' })
  })
})

describe('8.1 and 3 assigning', () => {
  test('8.1 not before an appointment', () => {
    for (const before of [[opened], offered, ranked])
      expect(refused(...before, assign(scene, at('-1 9:10')))).toMatchObject({
        code: 'APPOINTMENT_MISSING',
        provision: '8.1',
        exit: 'GrantSlot',
      })
  })

  test('not somebody of another branch, nor nobody', () => {
    expect(refused(...appointed, assign(scene, at('-1 9:10'), 'elsewhereTechnician')).code).toBe('TECHNICIAN_ELSEWHERE')
    const stranger: Step = { ...assign(scene, at('-1 9:10')), command: { type: 'AssignTechnician', technician: cast.clerk } }
    expect(refused(...appointed, stranger).code).toBe('TECHNICIAN_ELSEWHERE')
  })

  test('3 not a partner whose agreement lapsed, and one whose agreement runs', () => {
    expect(refused(...appointed, assign(scene, at('-1 9:10'), 'lapsedTechnician'))).toMatchObject({
      code: 'AGREEMENT_LAPSED',
      provision: '3',
    })
    expect(play([...appointed, assign(scene, at('-1 9:10'), 'partnerTechnician')]).order).toMatchObject({
      technician: cast.partnerTechnician,
      employer: 'partner',
    })
  })
})

describe('5 and 3 reassigning', () => {
  const prepared = [...assigned, tick(at('13:00'))]

  test('hands the visit over before departing, the kit to be ticked anew', () => {
    for (const before of [assigned, prepared]) {
      const { order } = play([...before, reassign(scene, at('13:10'))])
      expect(order).toMatchObject({
        stage: 'assigned',
        technician: cast.partnerTechnician,
        employer: 'partner',
        assignedAt: at('13:10'),
        formerly: [cast.technician],
      })
      expect(order?.carried).toBeUndefined()
    }
    const back = play([...prepared, reassign(scene, at('13:10')), reassign(scene, at('13:20'), { to: 'technician', reason: 'skills' })])
    expect(back.order).toMatchObject({ technician: cast.technician, formerly: [cast.technician, cast.partnerTechnician] })
  })

  test('5 not to the same technician, nor to one of another branch', () => {
    expect(refused(...prepared, reassign(scene, at('13:10'), { to: 'technician' }))).toMatchObject({
      code: 'TECHNICIAN_UNCHANGED',
      provision: '5',
      exit: 'ReassignTechnician',
    })
    expect(refused(...prepared, reassign(scene, at('13:10'), { to: 'elsewhereTechnician' }))).toMatchObject({
      code: 'TECHNICIAN_ELSEWHERE',
      provision: '5',
      exit: 'ReassignTechnician',
    })
  })

  test('3 not to a partner whose agreement lapsed', () => {
    expect(refused(...assigned, reassign(scene, at('13:10'), { to: 'lapsedTechnician' }))).toMatchObject({
      code: 'AGREEMENT_LAPSED',
      provision: '3',
      exit: 'ReassignTechnician',
    })
  })

  test('only what was assigned, and from hand to hand once somebody is at the door', () => {
    for (const before of [[opened], appointed, [opened, tick(at('-1 9:01'))]])
      expect(refused(...before, reassign(scene, at('13:55')))).toMatchObject({
        code: 'TECHNICIAN_MISSING',
        provision: '5',
        exit: 'AssignTechnician',
      })
    const atDoor = [...prepared, depart(at('13:50')), arrive(at('14:20'))]
    expect(refused(...atDoor, reassign(scene, at('14:25')))).toMatchObject({ code: 'STAGE_WRONG', provision: '5' })
    const over: Step = {
      ...reassign(scene, at('14:25')),
      command: { type: 'HandOver', technician: cast.partnerTechnician, reason: 'skills' },
    }
    expect(play([...atDoor, over]).order).toMatchObject({
      stage: 'at-door',
      technician: cast.partnerTechnician,
      formerly: [cast.technician],
    })
  })

  test('a lead is assigned once, and others assist', () => {
    expect(refused(...assigned, assign(scene, at('9:30'), 'partnerTechnician'))).toMatchObject({
      code: 'TECHNICIAN_ASSIGNED',
      exit: 'ReassignTechnician',
    })
    const assist: Step = {
      ...assign(scene, at('9:30')),
      command: { type: 'AssignTechnician', technician: cast.partnerTechnician, part: 'assist' },
    }
    expect(play([...assigned, assist]).order).toMatchObject({ technician: cast.technician, assistants: [cast.partnerTechnician] })
    expect(refused(...assigned, assist, assist)).toMatchObject({ code: 'TECHNICIAN_UNCHANGED' })
    expect(refused(...appointed, assist)).toMatchObject({ code: 'TECHNICIAN_MISSING' })
  })

  test('what the one before reports late keeps its time, and says nothing of the one who took over', () => {
    const handed = [...assigned, reassign(scene, at('13:10'))]
    const reports = [tick(at('13:00'), []), depart(at('13:02')), arrive(at('13:05')), leave(at('13:08'))]
    const { order, history } = play([...handed, ...reports.map((step) => uploaded(at('13:30'), step))])
    expect(history.slice(-4).map((event) => event.at)).toEqual(reports.map((step) => 'at' in step.command && step.command.at))
    expect(order).toMatchObject({ stage: 'assigned', arrivedAt: at('13:05') })
    expect([order?.carried, order?.departedAt, order?.leftAt]).toEqual([undefined, undefined, undefined])
  })

  test('whoever took over reports nothing from before', () => {
    const early = takenBy('partnerTechnician', [uploaded(at('13:30'), tick(at('13:00')))])
    expect(play([...assigned, reassign(scene, at('13:10')), ...early]).history.at(-1)?.at).toBe(at('13:30'))
  })
})

describe('reports are taken as they come', () => {
  test('in any stage after opening, however little sense they make', () => {
    const reports = [tick(at('-1 9:30')), depart(at('-1 9:31')), arrive(at('-1 9:32')), leave(at('-1 9:33'))]
    for (const before of [[opened], offered, ranked, appointed, assigned, [...assigned, withdraw(at('-1 9:29'))]])
      for (const report of reports) expect(play([...before, report]).refusals).toEqual([])
  })

  test('at their own time, and never later than the server’s', () => {
    const late = uploaded(at('16:00'), arrive(at('14:20')))
    expect(play([...assigned, late]).history.at(-1)).toMatchObject({ at: at('14:20'), recordedAt: at('16:00') })
    const ahead = uploaded(at('14:20'), arrive(at('14:25')))
    expect(play([...assigned, ahead]).history.at(-1)).toMatchObject({ at: at('14:20'), recordedAt: at('14:20') })
  })

  test('but not of an order nobody opened', () => {
    expect(refused(arrive(at('14:20')))).toMatchObject({ code: 'ORDER_NOT_OPENED', exit: 'OpenOrder' })
  })
})

describe('8.4 a deadline passes', () => {
  const due = at('14:40')

  test('once it fell due, by the system itself', () => {
    expect(play([...assigned, passDeadline(plus(due, 1), due)]).history.at(-1)).toMatchObject({
      type: 'v1.DeadlinePassed',
      at: plus(due, 1),
      by: systemActor,
      via: 'job',
      data: { duty: 'punctuality', due },
    })
  })

  test('not while there is time, nor twice, nor when it no longer stands, without a way out', () => {
    const moved = notify(at('13:30'), { reason: 'traffic', offered: at('15:20'), answer: 'agreed' })
    const moot = { code: 'DEADLINE_MOOT', provision: '8.4' }
    expect(refused(...assigned, passDeadline(due, due))).toMatchObject(moot)
    expect(refused(...assigned, passDeadline(at('14:41'), due), passDeadline(at('14:42'), due))).toMatchObject(moot)
    expect(refused(...assigned, moved, passDeadline(at('14:41'), due))).toMatchObject(moot)
    expect(refused(...assigned, arrive(at('14:35')), passDeadline(at('14:41'), due))).toMatchObject(moot)
    expect(refused(...assigned, passDeadline(at('14:41'), at('14:30'))).exit).toBeUndefined()
    expect(refused(...assigned, withdraw(at('14:00')), passDeadline(at('14:41'), due)).code).toBe('ORDER_ENDED')
  })
})

describe('photos', () => {
  const taken = takePhoto(at('14:30'), 'site')
  const waiting = [...assigned, taken]

  test('are pending until their file is kept, and that may be so already', () => {
    expect(play(waiting).order?.photos).toEqual([{ file: photoFile(), of: 'site', pending: true }])
    const stored = decide(play(assigned).order, taken.command, { now: at('14:30'), stored: true })
    expect(stored.ok && stored.value).toMatchObject([{ type: 'v1.PhotoTaken', data: { pending: false } }])
  })

  test('reported twice are one, the others stay', () => {
    const other = takePhoto(at('14:31'), 'door', photoFile(2))
    expect(play([...waiting, other, taken]).order?.photos).toMatchObject([{ of: 'door' }, { of: 'site' }])
    expect(play([...waiting, other, receiveFile(at('14:32'))]).order?.photos).toMatchObject([{ pending: false }, { pending: true }])
  })

  test('are received in any stage, also after an end, once each', () => {
    for (const after of [[], [withdraw(at('14:40'))]]) {
      const received = [...waiting, ...after, receiveFile(at('15:00'))]
      expect(play(received).history.at(-1)).toMatchObject({ type: 'v1.FileReceived', by: systemActor, data: { file: photoFile() } })
      expect(refused(...received, receiveFile(at('15:01')))).toMatchObject({ code: 'FILE_UNEXPECTED', provision: '5' })
    }
    expect(refused(...waiting, receiveFile(at('15:00'), photoFile(2))).code).toBe('FILE_UNEXPECTED')
  })

  test('and no other fact refers to a file', () => {
    const { history } = play([...waiting, receiveFile(at('15:00')), leave(at('15:05'))])
    expect(history.map(filesOf).filter((files) => files.length > 0)).toEqual([[photoFile()], [photoFile()]])
  })
})

describe('ends', () => {
  const gone = [...assigned, leave(at('15:00'))]

  const said = (what: 'sheet' | 'receipt') => does('EndWithout', at('15:00'), { what, cause: 'staff', reason: 'forgotten' })
  const explained = [...gone, said('sheet'), said('receipt')]

  test('9.11 an order is closed when the visit is over, with its papers or a word on why there are none', () => {
    expect(play([...explained, close(at('15:01'))]).order?.stage).toBe('closed')
    expect(refused(...gone, close(at('15:01')))).toMatchObject({
      code: 'PAPERS_MISSING',
      facts: { missing: ['sheet', 'receipt'] },
      provision: '9.11',
      exit: 'EndWithout',
    })
    expect(refused(...assigned, arrive(at('14:20')), close(at('14:30')))).toMatchObject({
      code: 'VISIT_NOT_LEFT',
      provision: '9.11',
      exit: 'WithdrawOrder',
    })
  })

  test('nothing is asked of an ended order', () => {
    const closed = [...explained, close(at('15:01'))]
    for (const act of [close(at('15:02')), withdraw(at('15:02')), offer(at('15:02')), assign(scene, at('15:02'))])
      expect(refused(...closed, act)).toMatchObject({ code: 'ORDER_ENDED', facts: { stage: 'closed' }, exit: 'OpenOrder' })
  })

  test('an order can be withdrawn at any stage before', () => {
    for (const before of [[opened], offered, ranked, appointed, assigned, [...assigned, depart(at('14:00'))], gone])
      expect(play([...before, withdraw(at('15:05'))]).order?.stage).toBe('withdrawn')
  })

  test('an order is opened once', () => {
    expect(refused(opened, opened)).toMatchObject({ code: 'ORDER_OPENED' })
  })

  test('an order without a number is a fault of the caller’s program', () => {
    const { number: _, ...given } = givenFor(opened, world, undefined)
    expect(() => decide(undefined, opened.command, given)).toThrow('number')
  })
})
