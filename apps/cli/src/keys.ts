import type { zh } from './i18n/zh.ts'
import { widthOf } from './text/width.ts'

/** Every command of the screens and its keys. Help and key line are made from this table. */
export const keys = {
  overview: ['1'],
  orders: ['2'],
  events: ['3'],
  provisions: ['4'],
  down: ['j', 'down'],
  up: ['k', 'up'],
  pageDown: ['pagedown', 'ctrl-d'],
  pageUp: ['pageup', 'ctrl-u'],
  first: ['home'],
  last: ['end'],
  open: ['return'],
  back: ['escape'],
  nextVerdict: ['right', 'l'],
  previousVerdict: ['left', 'h'],
  search: ['/'],
  sort: ['s'],
  days: ['d'],
  follow: ['f'],
  locale: ['L'],
  help: ['?'],
  quit: ['q'],
} as const satisfies Record<string, readonly string[]>

export type CommandName = keyof typeof keys

const commands = new Map<string, CommandName>(
  (Object.entries(keys) as [CommandName, readonly string[]][]).flatMap(([name, its]) => its.map((key) => [key, name] as const)),
)

/** The command of a key. What a Chinese keyboard types full width counts as its ASCII twin. */
export const commandOf = (key: string): CommandName | undefined => commands.get(key.normalize('NFKC'))

type KeyWord = keyof (typeof zh)['key']

/** Keys that are named together, and what they do. */
export type Hint = { commands: readonly CommandName[]; says: KeyWord }

const hint = (says: KeyWord, ...named: CommandName[]): Hint => ({ commands: named, says })

const places = (['overview', 'orders', 'events', 'provisions'] as const).map((place) => hint(place, place))
const [move, page, back, search] = [
  hint('move', 'down', 'up'),
  hint('page', 'pageDown', 'pageUp'),
  hint('back', 'back'),
  hint('search', 'search'),
]
const [locale, help, quit] = [hint('locale', 'locale'), hint('help', 'help'), hint('quit', 'quit')]

/** The key line of each screen: at most ten, the most used first. */
export const keyLines = {
  overview: [...places, move, hint('open', 'open'), locale, help, quit],
  orders: [
    move,
    hint('whole', 'open'),
    hint('verdict', 'previousVerdict', 'nextVerdict'),
    search,
    hint('sort', 'sort'),
    hint('days', 'days'),
    back,
    help,
    quit,
  ],
  order: [hint('verdict', 'down', 'up'), hint('text', 'open'), hint('scroll', 'pageDown', 'pageUp'), back, locale, help, quit],
  events: [hint('follow', 'follow'), move, hint('open', 'open'), search, page, back, help, quit],
  provisions: [move, search, page, back, locale, help, quit],
  help: [hint('close', 'help', 'back'), page, quit],
} as const satisfies Record<string, readonly Hint[]>

// What the key line leaves out first where it is short of room: everybody knows them, or finds them in help.
const leftOut: readonly KeyWord[] = ['quit', 'back', 'days', 'sort', 'page', 'scroll']

/** As many hints as fit a width, each whole; `says` gives a hint's words. */
export const hintsWithin = (hints: readonly Hint[], width: number, says: (hint: Hint) => string): readonly Hint[] => {
  const length = hints.reduce((sum, hint) => sum + widthOf(` ${shortKeys(hint)} ${says(hint)} `), 0)
  const next = leftOut.find((word) => hints.some((hint) => hint.says === word))
  return length <= width || next === undefined
    ? hints
    : hintsWithin(
        hints.filter((hint) => hint.says !== next),
        width,
        says,
      )
}

/** Help, in the columns it is read in. */
export const helpColumns = {
  anywhere: [...places, back, locale, help, quit],
  list: [move, page, hint('ends', 'first', 'last'), hint('open', 'open'), search, hint('sort', 'sort'), hint('days', 'days')],
  here: [hint('verdict', 'previousVerdict', 'nextVerdict'), hint('text', 'open'), hint('follow', 'follow')],
} as const satisfies Record<string, readonly Hint[]>

const symbols: Readonly<Record<string, string>> = {
  return: '↵',
  escape: 'esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  tab: 'tab',
}

/** How a key is written. */
export const symbolOf = (key: string): string => symbols[key] ?? key

/** The first key of each command a hint names, as the key line shows them. */
export const shortKeys = ({ commands }: Hint): string => commands.map((name) => symbolOf(keys[name][0])).join(' ')

/** Every key of the commands a hint names, as help shows them. */
export const allKeys = ({ commands }: Hint): string => commands.flatMap((name) => keys[name].map(symbolOf)).join(' ')
