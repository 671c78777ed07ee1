import { fourOnes, type KitItem, kitItems } from '@ruhu/domain'

/** A list of what is carried, in the regulation's order, so that the same things always make the same list. */
export const ordered = (items: readonly KitItem[]): KitItem[] => kitItems.filter((item) => items.includes(item))

/** One thing more, or one less. */
export const toggled = (carried: readonly KitItem[], item: KitItem): KitItem[] =>
  ordered(carried.includes(item) ? carried.filter((other) => other !== item) : [...carried, item])

export const sameKit = (a: readonly KitItem[] | undefined, b: readonly KitItem[]): boolean =>
  a !== undefined && ordered(a).join() === ordered(b).join()

export const isFourOne = (item: KitItem): boolean => fourOnes.some((one) => one === item)
