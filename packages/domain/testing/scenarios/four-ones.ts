import { fourOnes, kitItems } from '../../src/work-order/kit.ts'
import { wholeOther, wholeVisit } from '../outcomes.ts'
import { scenario } from '../scenario.ts'
import { dispatched, visited } from '../steps.ts'

/** 9.1: visits told by what the technician had along. */
export const kits = [
  scenario({
    name: 'without-shoe-covers',
    title: { zh: '没带鞋套就出发', en: 'Left without shoe covers' },
    provision: '9.1',
    kind: 'install',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '15:20', from: '-1 16:05' }),
      ...visited(scene, {
        ticked: '13:55',
        carried: kitItems.filter((item) => item !== 'shoe-covers'),
        departed: '14:55',
        arrived: '15:22',
        left: '16:25',
        closed: '17:10',
      }),
    ],
    expect: { verdicts: { ...wholeVisit, '9.1': 'breached' } },
  }),
  scenario({
    name: 'nothing-ticked',
    title: { zh: '没有点备物品', en: 'Nothing was ticked' },
    provision: '9.1',
    kind: 'repair',
    line: 'fixed-line',
    steps: (scene) => [
      ...dispatched(scene, { for: '12:45', from: '-1 16:20' }),
      ...visited(scene, { departed: '12:12', arrived: '12:41', left: '13:40', closed: '14:20' }),
    ],
    expect: { verdicts: { ...wholeVisit, '6.1': 'unproven', '6.2': 'unproven', '6.3': 'unproven', '9.1': 'unproven' } },
  }),
  scenario({
    name: 'complaint-visit',
    title: { zh: '上门处理投诉，不管“四个一”', en: 'A complaint visit, which the “four ones” do not bind' },
    provision: '9.1',
    kind: 'complaint',
    line: 'broadband',
    steps: (scene) => [
      ...dispatched(scene, { for: '17:00', from: '-1 16:40' }),
      ...visited(scene, { ticked: '15:25', carried: fourOnes, departed: '16:26', arrived: '17:02', left: '17:32', closed: '17:48' }),
    ],
    expect: { verdicts: wholeOther },
  }),
]
