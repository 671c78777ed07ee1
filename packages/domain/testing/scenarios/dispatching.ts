import { cameAndLeft, onlyAppointed, onlyOpened } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import { arrive, assign, booked, close, depart, dispatched, leave, on, open, tick } from '../steps.ts'

/** 3, 8.1, 9.11: orders told by what the system would not do. */
export const refusedActs = [
  scenario({
    name: 'assign-before-appointment-refused',
    title: { zh: '还没约好就派单，不予办理', en: 'Assigning before an appointment is refused' },
    provision: '8.1',
    kind: 'install',
    line: 'broadband',
    steps: (scene) => [open(scene, on(scene.day, '-1 17:35')), assign(scene, on(scene.day, '8:40'))],
    expect: {
      verdicts: onlyOpened,
      refusals: [{ code: 'APPOINTMENT_MISSING', provision: '8.1' }],
    },
  }),
  scenario({
    name: 'lapsed-partner-refused',
    title: { zh: '协议到期的合作公司，不予派单', en: 'A partner whose agreement lapsed gets no work' },
    provision: '3',
    kind: 'repair',
    line: 'fixed-line',
    steps: (scene) => [...booked(scene, { for: '17:20', from: '8:50' }), assign(scene, on(scene.day, '9:20'), 'lapsedTechnician')],
    expect: {
      verdicts: onlyAppointed,
      refusals: [{ code: 'AGREEMENT_LAPSED', provision: '3' }],
    },
  }),
  scenario({
    name: 'close-before-leaving-refused',
    title: { zh: '人还没走就关单，不予办理', en: 'Closing before leaving is refused' },
    provision: '9.11',
    kind: 'move',
    line: 'broadband',
    steps: (scene) => {
      const { day } = scene
      return [
        ...dispatched(scene, { for: '16:00', from: '-1 17:40' }),
        tick(on(day, '14:30')),
        depart(on(day, '15:32')),
        arrive(on(day, '16:02')),
        close(on(day, '16:48')),
        leave(on(day, '17:26')),
        close(on(day, '18:00'), 'supervisor'),
      ]
    },
    expect: {
      verdicts: cameAndLeft,
      refusals: [
        { code: 'VISIT_NOT_LEFT', provision: '9.11' },
        { code: 'PAPERS_MISSING', provision: '9.11' },
      ],
    },
  }),
  scenario({
    name: 'arrived-without-appointment',
    title: { zh: '没有预约就上门', en: 'Came without an appointment' },
    provision: '8.1',
    kind: 'repair',
    line: 'broadband',
    // Without an appointment nobody can be assigned, and the server takes reports from the assigned technician only.
    kernelOnly: true,
    steps: (scene) => {
      const { day } = scene
      return [open(scene, on(day, '9:00')), arrive(on(day, '10:05')), leave(on(day, '10:30'))]
    },
    expect: {
      verdicts: { ...cameAndLeft, '3': 'unproven', '8.1': 'breached', '8.3': 'not-applicable', '8.4': 'not-applicable', '9.1': 'unproven' },
    },
  }),
]
