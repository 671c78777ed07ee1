import { expect, test } from 'vitest'
import { newDesk } from '../desk/desk.ts'
import { viewOf } from '../desk/view.ts'
import { createI18n } from '../i18n/i18n.ts'
import { clock, worldAt } from '../testing/played-world.ts'
import { widthOf } from '../text/width.ts'
import { todayJson, todayTable } from './today-table.ts'

const world = worldAt(clock('10:35'))
const { rows } = viewOf(newDesk, world).orders
const words = { messages: world.messages, say: createI18n('zh').t, now: world.now }

test('a table of today, its columns aligned by cells', () => {
  const [heading = '', ...lines] = todayTable(rows, words).split('\n')
  const at = widthOf(heading.slice(0, heading.indexOf('单号')))
  expect(lines).toHaveLength(4)
  for (const line of lines) expect(widthOf(line.slice(0, line.indexOf('BJ-')))).toBe(at)
  expect(lines[0]).toMatch(/^! {2}05:00 +11:00 {2}BJ-261122-00002-0 {2}在途/)
})

test('no orders are said, not shown as an empty table', () => expect(todayTable([], words)).toBe('今天没有工单。'))

test('JSON for a program: times in UTC, nothing undefined', () => {
  const printed = JSON.parse(todayJson(rows))
  expect(printed).toHaveLength(4)
  expect(printed[0]).toMatchObject({
    number: 'BJ-261122-00002-0',
    branch: 'CY',
    stage: 'en-route',
    promisedAt: '2026-11-22T03:00:00.000Z',
    deadline: { provision: '8.5', at: '2026-11-22T02:40:00.000Z', passed: false },
    risk: 'near',
    technician: 'Li Ming',
  })
  expect(printed.at(-1)).toMatchObject({ deadline: null, risk: null })
})
