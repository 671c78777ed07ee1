import { type Key, useInput } from 'ink'

const named = [
  ['return', 'return'],
  ['escape', 'escape'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
] as const satisfies readonly (readonly [keyof Key, string])[]

const controls: Readonly<Record<string, string>> = { '\r': 'return', '\n': 'return', '\t': 'tab' }

/**
 * What was typed, key by key. Ink hands over whatever arrived in one piece: fast typing and pasted text come as many
 * characters at once, and a key hit right after esc comes as if both were held.
 */
export const keysIn = (input: string, key: Key): string[] => {
  if (key.tab) return [key.shift ? 'backtab' : 'tab']
  const name = named.find(([field]) => key[field])?.[1]
  if (name) return [name]
  if (key.ctrl) return input ? [`ctrl-${input}`] : []
  const typed = [...input].flatMap((character) => controls[character] ?? (/\p{C}/u.test(character) ? [] : [character]))
  return key.meta ? ['escape', ...typed] : typed
}

/** Calls `press` for every key while mounted. */
export const useKeys = (press: (key: string) => void): void => {
  useInput((input, key) => {
    for (const one of keysIn(input, key)) press(one)
  })
}
