/** Chance that can be thrown again: the same seed makes the same choices. */
export type Dice = {
  /** A number in `[from, to)`. */
  between: (from: number, to: number) => number
  /** Whether something that happens so often, of 1, happens now. */
  chance: (often: number) => boolean
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T
}

/** Dice from a 32-bit seed (mulberry32): good enough to choose by, and nothing else. */
export const diceFrom = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    between: (from, to) => from + next() * (to - from),
    chance: (often) => next() < often,
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
  }
}
