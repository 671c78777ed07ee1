import { articleName, type EditionRow, edition2015, provisionsOf } from '@ruhu/domain'

/** The provisions whose number begins with, or whose heading or words hold, every word looked for; in the regulation's order. */
export const provisionRows = (looked: string): readonly EditionRow[] => {
  const words = looked.toLowerCase().split(/\s+/u).filter(Boolean)
  return provisionsOf(edition2015).filter(({ id, title, text }) => {
    const numbers = [id.toLowerCase(), articleName(id)]
    const written = `${title} ${text}`.toLowerCase()
    return words.every((word) => written.includes(word) || numbers.some((number) => number.startsWith(word)))
  })
}
