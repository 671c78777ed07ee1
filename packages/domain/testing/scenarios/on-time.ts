import { onlyAssigned, wholeVisit } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import { dispatched, on, visited } from '../steps.ts'

/** 8.4: visits told by when the technician knocked, nobody having said a word in between. */
export const onTime = [
  scenario({
    name: 'on-time-to-the-minute',
    title: { zh: '正点敲门', en: 'Knocked on the minute' },
    provision: '8.4',
    kind: 'install',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '9:00', from: '-1 9:05' }),
      ...visited(scene, { ticked: '8:10', departed: '8:32', arrived: '9:00', left: '9:48', closed: '9:52' }),
    ],
    expect: { verdicts: wholeVisit },
  }),
  scenario({
    name: 'twenty-minutes-early',
    title: { zh: '早到20分钟，不算违反', en: 'Twenty minutes early, and kept' },
    provision: '8.4',
    kind: 'repair',
    line: 'fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '9:30', from: '-1 9:20' }),
      ...visited(scene, { ticked: '8:20', departed: '8:45', arrived: '9:10', left: '9:56', closed: '10:18' }),
    ],
    expect: { verdicts: wholeVisit },
  }),
  scenario({
    name: 'twenty-minutes-late',
    title: { zh: '晚到20分钟，不算违反', en: 'Twenty minutes late, and kept' },
    provision: '8.4',
    kind: 'move',
    line: 'broadband-and-fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '10:00', from: '-1 9:40' }),
      ...visited(scene, { ticked: '8:35', departed: '9:40', arrived: '10:20', left: '11:38', closed: '12:50' }),
    ],
    expect: { verdicts: wholeVisit },
  }),
  scenario({
    name: 'twenty-one-minutes-early',
    title: { zh: '早到21分钟', en: 'Twenty-one minutes early' },
    provision: '8.4',
    kind: 'repair',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '10:10', from: '-1 10:15' }),
      ...visited(scene, { ticked: '8:40', departed: '9:12', arrived: '9:49', left: '10:25', closed: '11:40' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.4': 'breached' } },
  }),
  scenario({
    name: 'late-without-a-word',
    title: { zh: '迟到，没有告知', en: 'Late without a word' },
    provision: '8.4',
    kind: 'install',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '11:00', from: '-1 10:30' }),
      ...visited(scene, { ticked: '9:50', departed: '10:25', arrived: '11:36', left: '12:45', closed: '13:20' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.4': 'breached', '8.5': 'breached' } },
  }),
  scenario({
    name: 'nobody-came',
    title: { zh: '到晚上还没有人来', en: 'Nobody had come by the evening' },
    provision: '8.4',
    kind: 'repair',
    line: 'broadband',
    steps: (scene) => dispatched(scene, { for: '15:00', from: '-1 11:05' }),
    asOf: (day) => on(day, '18:00'),
    expect: { verdicts: { ...onlyAssigned, '8.4': 'breached', '8.5': 'breached' } },
  }),
]
