import { cameAndLeft, wholeVisit } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import { arrive, close, deliverContact, depart, dispatched, leave, on, reassign, takenBy, tick, visited } from '../steps.ts'

/** 5, 9.1: orders told by who took a visit over. */
export const handOvers = [
  scenario({
    name: 'reassigned-and-ticked-anew',
    title: { zh: '前一户耽搁，改派后重新点备', en: 'Reassigned, and the kit ticked anew' },
    provision: '9.1',
    kind: 'repair',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '10:40', from: '-1 15:10' }),
      tick(on(scene.day, '9:15')),
      reassign(scene, on(scene.day, '9:35')),
      deliverContact(scene, on(scene.day, '9:36'), 'partnerTechnician'),
      ...takenBy(
        'partnerTechnician',
        visited(scene, { ticked: '9:50', departed: '10:12', arrived: '10:44', left: '11:35', closed: '12:10' }),
      ),
    ],
    expect: { verdicts: wholeVisit },
  }),
  scenario({
    name: 'reassigned-to-the-same-refused',
    title: { zh: '改派给同一位，不予办理', en: 'Reassigning to the same technician is refused' },
    provision: '5',
    kind: 'install',
    line: 'fixed-line',
    steps: (scene) => {
      const { day } = scene
      return [
        ...dispatched(scene, { for: '9:20', from: '-1 10:50' }),
        tick(on(day, '8:15')),
        reassign(scene, on(day, '8:25'), { to: 'technician', reason: 'balance' }),
        depart(on(day, '8:50')),
        arrive(on(day, '9:18')),
        leave(on(day, '10:20')),
        close(on(day, '10:50')),
      ]
    },
    expect: {
      verdicts: cameAndLeft,
      refusals: [
        { code: 'TECHNICIAN_UNCHANGED', provision: '5' },
        { code: 'PAPERS_MISSING', provision: '9.11' },
      ],
    },
  }),
]
