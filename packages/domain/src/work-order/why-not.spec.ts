import { describe, expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import { arrive, depart, dispatched, leave, on, tick, withdraw } from '../../testing/steps.ts'
import { sceneOf, visitDay } from '../../testing/world.ts'
import { citationOf } from '../regulation/edition.ts'
import { edition2015 } from '../regulation/editions/2015/index.ts'
import { actTypes, reportTypes } from './commands.ts'
import { type Stage, stageGraph, stages } from './stages.ts'
import { whyNot } from './why-not.ts'

const at = (clock: Parameters<typeof on>[1]) => on(visitDay, clock)
const booking = dispatched(sceneOf('install'), { for: '14:20', from: '-1 9:00' })
const orderAt = (stage: Stage) => {
  const order = play(booking).order
  return order && { ...order, stage }
}

describe('why a command would be refused now', () => {
  test.each(stages)('at %s exactly the acts of the graph are open, and every report', (stage) => {
    const order = orderAt(stage)
    for (const act of actTypes) {
      if (act === 'OpenOrder') continue
      const allowed = stageGraph[act].from.some((from) => from === stage)
      const refusal = whyNot(order, act)
      if (!allowed) expect(['STAGE_WRONG', 'ORDER_ENDED', 'VISIT_NOT_LEFT'], act).toContain(refusal?.code)
      // Beyond the stage: nothing was offered anew, somebody is assigned already, the papers are missing.
      else if (refusal) expect(['STAGE_WRONG', 'TECHNICIAN_ASSIGNED', 'PAPERS_MISSING'], act).toContain(refusal.code)
    }
    for (const report of reportTypes) expect(whyNot(order, report)).toBeUndefined()
  })

  test('before opening, only opening', () => {
    expect(whyNot(undefined, 'OpenOrder')).toBeUndefined()
    for (const type of [...actTypes, ...reportTypes])
      if (type !== 'OpenOrder') expect(whyNot(undefined, type)).toMatchObject({ code: 'ORDER_NOT_OPENED', exit: 'OpenOrder' })
  })

  test('every refusal has an exit that is open then, or opens another order', () => {
    for (const stage of stages)
      for (const act of actTypes) {
        const refusal = whyNot(orderAt(stage), act)
        if (!refusal || refusal.code === 'ORDER_OPENED') continue
        expect(refusal.exit, `${act} at ${stage}`).toBeDefined()
        if (refusal.code === 'STAGE_WRONG' || refusal.code === 'VISIT_NOT_LEFT')
          expect(whyNot(orderAt(stage), refusal.exit ?? act), `${act} at ${stage}`).toBeUndefined()
      }
  })

  test('8.1 assigning waits for an appointment; once assigned, it is reassigning', () => {
    expect(whyNot(play(booking.slice(0, 3)).order, 'AssignTechnician')).toMatchObject({
      code: 'APPOINTMENT_MISSING',
      duty: 'appointment-first',
    })
    expect(whyNot(play(booking).order, 'AssignTechnician')).toMatchObject({ code: 'TECHNICIAN_ASSIGNED', exit: 'ReassignTechnician' })
  })

  test('9.11 closing waits until the visit is over, and for the papers', () => {
    const steps = [...booking, tick(at('13:40')), depart(at('13:50')), arrive(at('14:20'))]
    expect(whyNot(play(steps).order, 'CloseOrder')).toMatchObject({ code: 'VISIT_NOT_LEFT', duty: 'paired-forms' })
    expect(whyNot(play([...steps, leave(at('15:00'))]).order, 'CloseOrder')).toMatchObject({ code: 'PAPERS_MISSING', exit: 'EndWithout' })
    expect(whyNot(play([...booking, withdraw(at('12:00'))]).order, 'CloseOrder')).toMatchObject({ code: 'ORDER_ENDED' })
  })

  test('every duty of the graph is laid down in the edition in force', () => {
    for (const { duty } of Object.values(stageGraph)) expect(citationOf(edition2015, duty)).toBeDefined()
  })
})
