import { expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import { dispatched, on, passDeadline, reassign } from '../../testing/steps.ts'
import { cast, sceneOf, visitDay } from '../../testing/world.ts'
import { peopleIn } from './people-in.ts'

test('whose names a history needs: who recorded it, and who was assigned; the system has none to look up', () => {
  const scene = sceneOf('install')
  const [, , , , assigned, delivered, reassigned, passed] = play([
    ...dispatched(scene, { for: '14:20', from: '-1 9:00' }),
    reassign(scene, on(visitDay, '9:00')),
    passDeadline(on(visitDay, '14:41'), on(visitDay, '14:40')),
  ]).history.map(peopleIn)
  expect(assigned).toEqual([cast.supervisor, cast.technician])
  expect(delivered).toEqual([cast.supervisor, cast.technician])
  expect(reassigned).toEqual([cast.supervisor, cast.partnerTechnician])
  expect(passed).toEqual([])
})
