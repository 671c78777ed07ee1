import { scenario } from '../scenario.ts'
import { dispatched, on, passDeadline, uploaded, visited } from '../steps.ts'

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
        ...visit.map((step) => (step.command.type === 'Arrive' ? uploaded(on(day, '11:50'), step) : step)),
        passDeadline(on(day, '11:36'), on(day, '11:35')),
      ]
    },
    expect: { verdicts: { '8.1': 'kept', '8.4': 'kept', '8.5': 'not-applicable', '9.1': 'kept' } },
  }),
]
