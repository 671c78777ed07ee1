import type { Locale } from '@ruhu/domain'
import { renderToString } from 'ink'
import type { ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { type Desk, newDesk } from '../desk/desk.ts'
import { eventRow } from '../desk/event-rows.ts'
import { viewOf } from '../desk/view.ts'
import { createI18n } from '../i18n/i18n.ts'
import { PaintProvider, paintFor } from '../paint/paint.ts'
import { clock, streamOf, worldAt } from '../testing/played-world.ts'
import { fieldOf } from '../text/field.ts'
import { widthOf } from '../text/width.ts'
import { Events } from './Events.tsx'
import { Frame } from './Frame.tsx'
import { Help } from './Help.tsx'
import { Order } from './Order.tsx'
import { Orders } from './Orders.tsx'
import { Overview } from './Overview.tsx'
import { Provisions } from './Provisions.tsx'
import { SignIn } from './SignIn.tsx'
import { Unreachable } from './Unreachable.tsx'

// The colours are part of what is tested, and chalk decides when it is loaded.
vi.hoisted(() => {
  process.env.FORCE_COLOR = '1'
})

type Size = { width: number; height: number }
const broad: Size = { width: 100, height: 26 }
const narrow: Size = { width: 80, height: 20 }

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
const escapes = /\u001b\[[0-9;]*m/g

const draw = (screen: ReactElement, paint = { color: true, wide: false }) => {
  const styled = renderToString(<PaintProvider value={paintFor(paint)}>{screen}</PaintProvider>, { columns: broad.width })
  const lines = styled.replaceAll(escapes, '').split('\n')
  return { styled, lines, text: lines.join('\n') }
}

/** Where a text begins on a line, in cells. */
const cellOf = (line: string | undefined, text: string): number => {
  const index = line?.indexOf(text) ?? -1
  return index < 0 ? -1 : widthOf(line?.slice(0, index) ?? '')
}

const screens = (
  size: Size,
  {
    locale = 'zh',
    time = '10:35',
    change = {},
    scroll = 0,
  }: { locale?: Locale; time?: `${number}:${number}`; change?: Partial<Desk>; scroll?: number } = {},
) => {
  const desk: Desk = { ...newDesk, ...change }
  const world = worldAt(clock(time), locale)
  const view = viewOf(desk, world)
  const say = createI18n(locale).t
  const common = { ...size, now: world.now, messages: world.messages, say }
  const { focus, verdict } = view
  const events = view.events.rows.map((fed) => eventRow(fed, view.eventWords))
  return {
    overview: <Overview {...common} figures={view.overview} risks={view.risks} events={events} day="today" />,
    orders: <Orders {...common} {...{ desk, focus, verdict }} orders={view.orders} count={view.all.length} filter="" typing={undefined} />,
    order: <Order {...common} {...{ focus, verdict }} scroll={scroll} />,
    events: <Events {...common} events={view.events} words={view.eventWords} ready fresh={2} filter="" typing={undefined} />,
    provisions: <Provisions {...common} provisions={view.provisions} filter="" typing={fieldOf('8')} scroll={0} />,
    help: <Help {...common} scroll={0} />,
    signIn: (
      <SignIn width={size.width} say={say} username={fieldOf('linlan')} at="password" message={say('signIn.credentials')} busy={false} />
    ),
    unreachable: <Unreachable width={size.width} say={say} url="http://localhost:8787" count={3} seconds={2} />,
    empty: <Overview {...common} figures={undefined} risks={{ rows: [], at: 0 }} events={undefined} day="today" />,
    noOrders: (
      <Orders {...common} desk={desk} focus={undefined} verdict={0} orders={{ rows: [], at: 0 }} count={0} filter="" typing={undefined} />
    ),
    loading: (
      <Orders
        {...common}
        desk={desk}
        focus={undefined}
        verdict={0}
        orders={{ rows: [], at: 0 }}
        count={undefined}
        filter=""
        typing={undefined}
      />
    ),
    fault: <Order {...common} focus={undefined} verdict={0} scroll={0} fault={{ kind: 'fault', requestId: '0199' }} />,
  }
}

const late = { place: 'order', opened: streamOf('late-without-a-word') } as const

describe.each([
  ['100 columns', broad],
  ['80 columns', narrow],
])('in %s', (_, size) => {
  test.each(['zh', 'en'] as const)('every screen keeps within its room (%s)', (locale) => {
    for (const [name, screen] of Object.entries(screens(size, { locale, time: '13:30', change: late }))) {
      const { lines } = draw(screen)
      expect(lines.length, name).toBeLessThanOrEqual(size.height)
      for (const line of lines) expect(widthOf(line), `${name}: ${line}`).toBeLessThanOrEqual(size.width)
    }
  })

  test('columns stand under their headings, whatever the rows hold', () => {
    const { lines } = draw(screens(size).orders)
    const heading = lines.find((line) => line.includes('单号'))
    const rows = lines.filter((line) => /BJ-261122-0000\d-0/.test(line)).slice(0, 4)
    expect(rows).toHaveLength(4)
    for (const line of rows) {
      expect(cellOf(line, 'BJ-')).toBe(cellOf(heading, '单号'))
      expect(cellOf(line, 'Li Ming')).toBe(-1)
      expect(cellOf(line, 'Li M')).toBe(cellOf(heading, '人员'))
    }
  })

  test('the glyph is the first column', () => {
    const risk = draw(screens(size).orders).lines.find((line) => line.includes('BJ-261122-00002-0'))
    expect(risk).toMatch(/^ ! {4}05:00 {2}11:00 {2}BJ-261122-00002-0/)
  })
})

describe('one order', () => {
  test('each verdict is a glyph, a provision, a word, what it rests on, and why', () => {
    const { text } = draw(screens(broad, { time: '13:30', change: late }).order)
    expect(text).toContain('✓ 8.1  符合    系统计算    先约好11月22日 周日 11:00，再派人')
    expect(text).toContain('✕ 8.4  违反    本人申报    约定11:00，敲门11:36，晚36分')
    expect(text).toContain('✕ 8.5  违反    本人申报    过了10:40，没有告知客户')
    expect(text).toContain('✓ 9.1  符合')
  })

  test('each fact says when, how strong, by whom and what rests on it', () => {
    const knock = draw(screens(broad, { time: '13:30', change: late, scroll: 10 }).order).lines.find((line) => line.includes('力度适中'))
    expect(knock).toMatch(/^ 11:36:00 {2}○ {2}敲门，力度适中 +手机 +Li Ming +6\.4 6\.5 8\.4 8\.5/)
    const { lines } = draw(screens(broad, { time: '13:30', change: late }).order)
    expect(lines.find((line) => line.includes('约定11月22日'))).toMatch(/●.*Chen +8\.1 8\.3 8\.4 8\.5/)
    expect(lines).toContainEqual(expect.stringMatching(/^ 11月21日 周六/))
  })

  test('the selected provision speaks in its own words', () => {
    expect(draw(screens(narrow, { time: '13:30', change: late }).order).text).toMatch(
      /规范原文 {2}8\.4 {2}准时上门 {2}八（四）\n 要严格按照预约时间上门服务，做到准时守信（±≤20分钟）。/,
    )
  })

  test('a fault says its number and no more', () => expect(draw(screens(broad).fault).text).toContain('请求号 0199'))
})

describe('the list', () => {
  test('below it stands the selected order with its verdicts and the words of the provision', () => {
    const { text } = draw(screens(broad).orders)
    expect(text).toContain('! 10:40前告知客户  还有05:00  8.5')
    expect(text).toMatch(/✓ 8\.1 {2}符合/)
    expect(text).toMatch(/! 8\.5 {2}有风险/)
    expect(text).toContain('须提前20分钟告知客户并说明原因')
  })

  test('empty it says what comes first, while loading it says nothing of it', () => {
    expect(draw(screens(broad).noOrders).text).toContain('柜员在营业厅开单后')
    expect(draw(screens(broad).loading).text).not.toContain('没有工单')
  })
})

test('the overview counts stages, branches and risks, and the last events', () => {
  const { text } = draw(screens(broad).overview)
  expect(text).toMatch(/工单 4 +! 风险 1 +已关单 1/)
  expect(text).toMatch(/待出发 +2/)
  expect(text).toMatch(/Chaoyang +4 +1 +1/)
  expect(text).toMatch(/! +05:00 {2}11:00 {2}BJ-261122-00002-0/)
  expect(text).toMatch(/10:25:00 {2}BJ-261122-00002-0 {2}出发/)
})

test('the tail says that it stands, and how much is new', () => {
  const { text } = draw(screens(broad).events)
  expect(text).toContain(' 已停在这里   新到2条，按 f 跟上')
  expect(text).toMatch(/10:25:00 +\d+ {2}BJ-261122-00002-0 {2}出发 +Departed +手机 +Li Ming/)
})

test('nothing of a password is shown', () => {
  const { text } = draw(screens(broad).signIn)
  expect(text).toContain('linlan')
  expect(text).toContain('✕ 用户名或密码不对，请再填一次')
  expect(text).not.toMatch(/\*/)
})

describe('the header', () => {
  const header = (width: number) => {
    const aside = ['北京市分公司', '林岚', '11月22日 周日', '实时', '14:02:38'].map((text) => ({ text }))
    return draw(
      <Frame width={width} height={10} title="工单" aside={aside} hints={[{ keys: 'q', says: '退出' }]}>
        {null}
      </Frame>,
    ).lines[0]
  }

  test('says where, who, whether it is live, and the time', () =>
    expect(header(80)).toMatch(/^ ruhu {2}工单 +北京市分公司 {2}林岚 {2}11月22日 周日 {2}实时 {2}14:02:38$/))

  test('leaves out from the front what does not fit', () => expect(header(40)).toMatch(/^ ruhu {2}工单 +实时 {2}14:02:38$/))
})

describe('colours', () => {
  test('red and amber stand only with their glyphs', () => {
    const { styled } = draw(screens(broad, { time: '13:30', change: late }).order)
    expect(styled).toContain('\u001b[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
    for (const [, text] of styled.matchAll(/\u001b\[3[13]m([^\u001b]*)/g)) expect(text?.trim()).toMatch(/^[✕!]/)
  })

  test('NO_COLOR leaves bold and reverse', () => {
    for (const screen of Object.values(screens(broad))) {
      const { styled } = draw(screen, { color: false, wide: false })
      expect(styled).not.toMatch(/\[(3\d|4\d|9\d)m/)
    }
    const { styled } = draw(screens(broad).orders, { color: false, wide: false })
    expect(styled).toContain('\u001b[7m')
    expect(styled).toContain('\u001b[1m')
  })

  test('in a wide terminal no character is of doubtful width', () => {
    for (const screen of Object.values(screens(broad))) {
      const { text, lines } = draw(screen, { color: true, wide: true })
      expect(text).not.toMatch(/[─●○◐…·–−±≤“”]/)
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(broad.width)
    }
  })
})
