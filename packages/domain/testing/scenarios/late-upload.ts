import type { Instant } from '../../src/kernel/instant.ts'
import { wholeVisit } from '../outcomes.ts'
import { type Step, scenario } from '../scenario.ts'
import { dispatched, on, passDeadline, uploaded, visited } from '../steps.ts'

/** From the door on, until a signal comes back. */
const isOffline = (day: Instant, { at }: Step): boolean => on(day, '11:23') <= at && at < on(day, '11:52')

/** 8.4: visits of which the server heard late. */
export const lateUploads = [
  scenario({
    name: 'knocked-in-time-uploaded-late',
    title: { zh: '到门时限过后，才补传按时敲门', en: 'Knocked in time, uploaded after the deadline had passed' },
    provision: '8.4',
    kind: 'move',
    line: 'broadband',
    steps: (scene) => {
      const { day } = scene
      const visit = visited(scene, { ticked: '10:05', departed: '10:48', arrived: '11:24', left: '11:55', closed: '12:20' })
      return [
        ...dispatched(scene, { for: '11:15', from: '-1 13:10' }),
        ...visit.map((step) => (isOffline(day, step) ? uploaded(on(day, '11:52'), step) : step)),
        passDeadline(on(day, '11:36'), on(day, '11:35')),
      ]
    },
    expect: { verdicts: wholeVisit },
  }),
]
