import { wholeVisit } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import { dispatched, notify, on, visited } from '../steps.ts'

/** 8.5: visits that came late, told by what the customer heard beforehand. A time they agree to moves the promise of 8.4. */
export const lateNotices = [
  scenario({
    name: 'told-in-time-and-agreed',
    title: { zh: '提前25分钟告知，客户同意改时间', en: 'Told 25 minutes ahead, a new time agreed' },
    provision: '8.5',
    kind: 'repair',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '11:30', from: '-1 14:05' }),
      ...visited(scene, { ticked: '10:20', departed: '11:20', arrived: '12:10', left: '12:58', closed: '13:50' }),
      notify(on(scene.day, '11:05'), { reason: 'previous-visit', offered: on(scene.day, '12:10'), answer: 'agreed' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.5': 'kept' } },
  }),
  scenario({
    name: 'told-in-time-and-declined',
    title: { zh: '提前30分钟告知，客户没同意', en: 'Told half an hour ahead, the customer declined' },
    provision: '8.5',
    kind: 'install',
    line: 'fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '12:30', from: '-1 14:20' }),
      ...visited(scene, { ticked: '10:55', departed: '12:02', arrived: '13:08', left: '14:25', closed: '15:20' }),
      notify(on(scene.day, '12:00'), { reason: 'materials', offered: on(scene.day, '13:10'), answer: 'declined' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.4': 'breached', '8.5': 'kept' } },
  }),
  scenario({
    name: 'told-ten-minutes-ahead',
    title: { zh: '只提前10分钟告知', en: 'Told only ten minutes ahead' },
    provision: '8.5',
    kind: 'move',
    line: 'fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '14:00', from: '-1 14:40' }),
      ...visited(scene, { ticked: '11:55', departed: '13:05', arrived: '14:30', left: '15:10', closed: '15:50' }),
      notify(on(scene.day, '13:50'), { reason: 'traffic', offered: on(scene.day, '14:30'), answer: 'agreed' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.5': 'breached' } },
  }),
  scenario({
    name: 'told-without-a-reason',
    title: { zh: '提前告知，没说原因', en: 'Told in time, but not why' },
    provision: '8.5',
    kind: 'repair',
    line: 'fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '14:20', from: '-1 15:05' }),
      ...visited(scene, { ticked: '13:15', departed: '14:10', arrived: '14:48', left: '15:35', closed: '16:20' }),
      notify(on(scene.day, '13:50'), { offered: on(scene.day, '14:50'), answer: 'agreed' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.5': 'breached' } },
  }),
  scenario({
    name: 'two-ways-unanswered',
    title: { zh: '电话、短信都没有回音', en: 'Called and messaged, no answer' },
    provision: '8.5',
    kind: 'install',
    line: 'broadband-and-fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '14:30', from: '-1 15:30' }),
      ...visited(scene, { ticked: '13:25', departed: '14:25', arrived: '15:05', left: '16:10', closed: '16:55' }),
      notify(on(scene.day, '13:55'), { reason: 'weather', answer: 'unanswered' }),
      notify(on(scene.day, '14:00'), { channel: 'message', reason: 'weather', offered: on(scene.day, '15:00'), answer: 'unanswered' }),
    ],
    expect: { verdicts: { ...wholeVisit, '8.4': 'breached', '8.5': 'unproven' } },
  }),
]
