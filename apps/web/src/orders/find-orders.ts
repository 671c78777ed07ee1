import type { OrderEntry } from '@ruhu/client'

/** What one order is found by: words a supervisor would type, those of the language they read. */
export type Findable = { entry: OrderEntry; words: readonly string[] }

const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s-]/g, '')

/** Orders that hold every word asked for, in their number, customer, stage or people. Blanks and dashes do not count. */
export const findOrders = (orders: readonly Findable[], asked: string): OrderEntry[] => {
  const wanted = asked.split(/\s+/).map(plain).filter(Boolean)
  return orders
    .filter(({ words }) => {
      const held = words.map(plain)
      return wanted.every((word) => held.some((text) => text.includes(word)))
    })
    .map(({ entry }) => entry)
}
