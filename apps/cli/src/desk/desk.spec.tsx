import { describe, expect, test } from 'vitest'
import { commandOf } from '../keys.ts'
import { clock, streamOf, worldAt } from '../testing/played-world.ts'
import { type Desk, newDesk } from './desk.ts'
import { reduce, type as typeKey } from './reduce.ts'
import { shownIn, viewOf, type World } from './view.ts'

const measured = { page: 5, scrollable: 3 }

const press = (desk: Desk, world: World, key: string): Desk => {
  const shown = shownIn(viewOf(desk, world), desk, measured, world.tail)
  if (desk.typing) return typeKey(desk, key, shown)
  const command = commandOf(key)
  return command ? reduce(desk, command, shown) : desk
}

const at = (time: `${number}:${number}`) => {
  const world = worldAt(clock(time))
  const pressed = (...keys: string[]) => keys.reduce((desk, key) => press(desk, world, key), newDesk)
  return { world, pressed, seen: (...keys: string[]) => viewOf(pressed(...keys), world) }
}

const numbers = (rows: readonly { order: { number: string } }[]) => rows.map(({ order }) => order.number.slice(-3, -2)).join('')

describe('orders', () => {
  test('the nearest deadline first, what has none last', () => expect(numbers(at('10:35').seen('2').orders.rows)).toBe('2341'))

  test('a deadline that has passed comes before all', () => {
    const { rows } = at('11:21').seen('2').orders
    expect(rows[0]).toMatchObject({ id: streamOf('late-without-a-word'), risk: 'passed' })
  })

  test('ten minutes before a deadline it is a risk, not earlier', () => {
    expect(at('10:30').seen().risks.rows).toEqual([])
    expect(at('10:31').seen().risks.rows).toMatchObject([{ id: streamOf('late-without-a-word'), risk: 'near' }])
  })

  test('s sorts by the time promised, then by the last change', () => {
    expect(numbers(at('10:35').seen('2', 's').orders.rows)).toBe('1234')
    expect(numbers(at('10:35').seen('2', 's', 's').orders.rows)).toBe('2314')
  })

  test('today is what is promised today', () => {
    const world = worldAt(clock('10:35'))
    const tomorrow = { ...world, now: clock('34:00') }
    expect(viewOf(newDesk, tomorrow).orders.rows).toEqual([])
    expect(viewOf({ ...newDesk, day: 'all' }, tomorrow).orders.rows).toHaveLength(4)
  })

  test('the selection stays with its order when the list changes under it', () => {
    const { pressed } = at('10:35')
    const desk = pressed('2', 'j')
    expect(viewOf(desk, worldAt(clock('10:35'))).orders.at).toBe(1)
    const later = viewOf(desk, worldAt(clock('12:20'))).orders
    expect(later.rows[later.at]?.id).toBe(streamOf('told-in-time-and-agreed'))
  })

  test('j and k stop at the ends', () => {
    expect(at('10:35').seen('2', 'k').orders.at).toBe(0)
    expect(at('10:35').seen('2', 'j', 'j', 'j', 'j', 'j').orders.at).toBe(3)
    expect(at('10:35').seen('2', 'end', 'pageup').orders.at).toBe(0)
  })
})

describe('the filter', () => {
  test('narrows with every key, and stays after enter', () => {
    const { pressed, world } = at('10:35')
    const typing = pressed('2', '/', ...'00002')
    expect(typing.typing).toMatchObject({ text: '00002', caret: 5 })
    expect(numbers(viewOf(typing, world).orders.rows)).toBe('2')
    expect(pressed('2', '/', ...'00002', 'return')).toMatchObject({ typing: undefined, filters: { orders: '00002' } })
  })

  test('esc takes back what was typed; the next esc takes the filter off', () => {
    const { pressed } = at('10:35')
    const first = pressed('2', '/', ...'00002', 'return', '/', 'backspace', 'escape')
    expect(first).toMatchObject({ typing: undefined, filters: { orders: '00002' } })
    expect(pressed('2', '/', ...'00002', 'return', 'escape').filters.orders).toBe('')
  })

  test('q is a letter while typing', () => expect(at('10:35').pressed('2', '/', 'q').filters.orders).toBe('q'))

  test('from the overview it looks among orders', () => expect(at('10:35').pressed('/', 'x')).toMatchObject({ place: 'orders' }))

  test('columns are asked for by name', () => {
    const typed = (text: string) => numbers(at('10:35').seen('2', '/', ...text).orders.rows)
    expect(typed('阶段：已关单')).toBe('1')
    expect(typed('风险：有')).toBe('2')
    expect(typed('stage:待出发')).toBe('4')
    expect(typed('人员：li 修机')).toBe('34')
  })
})

describe('one order', () => {
  test('enter opens it, esc leads back to where it was opened', () => {
    const { pressed } = at('10:35')
    expect(pressed('2', 'return')).toMatchObject({ place: 'order', opened: streamOf('late-without-a-word'), trail: ['orders'] })
    expect(pressed('return', 'escape').place).toBe('overview')
    expect(pressed('3', 'return', 'escape').place).toBe('events')
  })

  test('the gravest verdict is looked at first', () => {
    const { focus, verdict } = at('13:30').seen('2', '/', ...'00002', 'return', 'return')
    expect(focus?.judged?.verdicts[verdict]).toMatchObject({ state: 'breached', verdict: { provision: '8.4' } })
  })

  test('a verdict still open is at risk when its deadline is near', () => {
    const { focus } = at('10:35').seen('2')
    const states = focus?.judged?.verdicts.map(({ verdict, state }) => `${verdict.provision} ${state}`)
    expect(states?.filter((state) => /^(8\.[145]|9\.1) /.test(state))).toEqual(['8.1 kept', '8.4 unproven', '8.5 at-risk', '9.1 kept'])
  })

  test('each fact says who stands behind it and which verdicts rest on it', () => {
    const facts = at('13:30').seen('2', '/', ...'00002', 'return', 'return').focus?.judged?.facts
    const said = facts?.map(({ event, strength, cited }) => `${event.type.slice(3)} ${strength} ${cited.join(' ')}`.trim())
    expect(said).toContain('SlotGranted system 8.1 8.3 8.4 8.5')
    expect(said).toContain('Knocked self 6.4 6.5 8.4 8.5')
  })

  test('enter on a verdict opens its provision, esc leads back', () => {
    const { pressed } = at('13:30')
    const keys = ['2', '/', ...'00002', 'return', 'return', 'j', 'return']
    expect(pressed(...keys)).toMatchObject({ place: 'provisions', chosen: { provision: '8.5' } })
    expect(pressed(...keys, 'escape').place).toBe('order')
  })

  test('facts show their end, and stand still once the reader has gone up', () => {
    const scrolled = (...keys: string[]) => at('13:30').pressed('2', 'return', ...keys).scroll.order
    const many = { page: 2, scrollable: 5 }
    expect(scrolled()).toBe(Number.POSITIVE_INFINITY)
    expect(scrolled('pageup')).toBe(0)
    expect(scrolled('pageup', 'pagedown')).toBe(Number.POSITIVE_INFINITY)
    const { world, pressed } = at('13:30')
    const desk = pressed('2', 'return')
    const up = reduce(desk, 'pageUp', shownIn(viewOf(desk, world), desk, many, world.tail))
    expect(up.scroll.order).toBe(3)
    expect(reduce(up, 'pageDown', shownIn(viewOf(up, world), up, { page: 2, scrollable: 9 }, world.tail)).scroll.order).toBe(5)
  })
})

describe('events', () => {
  const before = at('9:30')
  const later = worldAt(clock('9:55'))

  test('the tail stands where it was when it was opened, and what is new is counted', () => {
    const desk = before.pressed('3')
    const view = viewOf(desk, later)
    expect(view.events.rows[0]?.seq).toBe(before.world.tail.events[0]?.seq)
    expect(view.fresh).toBe(later.tail.events.length - before.world.tail.events.length)
  })

  test('f follows until the reader moves', () => {
    const desk = before.pressed('3', 'f')
    expect(viewOf(desk, later).fresh).toBe(0)
    expect(viewOf(desk, later).events.rows[0]?.seq).toBe(later.tail.events[0]?.seq)
    const stopped = press(desk, later, 'j')
    expect(stopped.until).toBe(later.tail.events[0]?.seq)
  })

  test('an event names its order, and people by the beginning of their id until they are known', () => {
    const { people } = before.seen('3').eventWords
    expect(people.nameOf('12345678-0000')).toBe('12345678')
    expect(people.isKnown('12345678-0000')).toBe(false)
  })
})

describe('help and places', () => {
  test('help lies over the screen and goes as it came', () => {
    const { pressed } = at('10:35')
    expect(pressed('2', '?')).toMatchObject({ place: 'orders', help: true })
    expect(pressed('2', '?', 'pagedown', '?')).toMatchObject({ place: 'orders', help: false })
    expect(pressed('2', '?', '1')).toMatchObject({ place: 'orders', help: true })
  })

  test('a search finds provisions by number, heading and words', () => {
    const found = (text: string) =>
      at('10:35')
        .seen('4', '/', ...text)
        .provisions.rows.map(({ id }) => id)
    expect(found('')).toHaveLength(71)
    expect(found('8.4')).toEqual(['8.4'])
    expect(found('八（四）')).toEqual(['8.4'])
    expect(found('提前20分钟')).toEqual(['8.5'])
  })
})
