import type { Instant } from '../kernel/instant.ts'
import type { LocalDate } from '../kernel/zone.ts'
import type { Duty, DutyParameters } from './duty.ts'
import type { Chapter, Provision } from './provision.ts'

/** A provision as an edition lists it. `chapter` counts from 1; null for an annexed form. */
export type EditionRow = Provision & { readonly id: string; readonly chapter: number | null }

/** One published state of a regulation. Immutable: a change is a new edition. */
export type Edition = {
  readonly id: string
  readonly title: string
  readonly issuer: string
  /** The day it was published at the latest, where the day itself is not known. */
  readonly publishedBy: LocalDate
  /** Acts are judged by it from this instant on (21). */
  readonly effectiveFrom: Instant
  /** Chapter titles from chapter 1 on; null where the copy has lost the heading. */
  readonly chapters: readonly (string | null)[]
  /** Every provision, then every form, in the regulation's order. */
  readonly provisions: readonly EditionRow[]
}

/** Where an edition lays down a duty: the provision's number and words, and the numbers it states. */
export type Citation<D extends Duty> = {
  readonly id: string
  readonly provision: EditionRow
  readonly parameters: DutyParameters[D]
}

/** `8.4` → 8004: article first, item second. Forms count by their own number. */
const position = (id: string): number => {
  const [article = 0, item = 0] = id.replace('F', '').split('.').map(Number)
  return article * 1000 + item
}

/**
 * The rows of one chapter, or of the forms (`null`), in the regulation's order. Sorted, because a JavaScript object
 * lists `13` before `8.1` however it was written.
 */
export const rowsOf = (number: number | null, provisions: Chapter): EditionRow[] =>
  Object.entries(provisions)
    .map(([id, provision]) => ({ id, chapter: number, ...provision }))
    .sort((a, b) => position(a.id) - position(b.id))

type Index = { byId: ReadonlyMap<string, EditionRow>; byDuty: ReadonlyMap<Duty, EditionRow> }

const indexes = new WeakMap<Edition, Index>()

const indexOf = (edition: Edition): Index => {
  const known = indexes.get(edition)
  if (known) return known
  const byDuty = new Map<Duty, EditionRow>()
  for (const row of edition.provisions) for (const duty of Object.keys(row.duties) as Duty[]) byDuty.set(duty, row)
  const index = { byId: new Map(edition.provisions.map((row) => [row.id, row])), byDuty }
  indexes.set(edition, index)
  return index
}

/** Every provision and form of an edition with its id, in the regulation's order. */
export const provisionsOf = (edition: Edition): readonly EditionRow[] => edition.provisions

/** The provision with an id such as `8.4` or `F2`; undefined when this edition has none. */
export const provision = (edition: Edition, id: string): EditionRow | undefined => indexOf(edition).byId.get(id)

/** The provision that lays down a duty, with its parameters; undefined when this edition lays no such duty. */
export const citationOf = <D extends Duty>(edition: Edition, duty: D): Citation<D> | undefined => {
  const row = indexOf(edition).byDuty.get(duty)
  const parameters: DutyParameters[D] | undefined = row?.duties[duty]
  return row && parameters && { id: row.id, provision: row, parameters }
}

/** Whether a provision is ever judged: it is, unless reference is all it gives. */
export const isJudgeable = (provision: Provision): boolean => provision.proof.some((proof) => proof !== 'R')

const digits = '零一二三四五六七八九'

/** 1 to 99 as Chinese counts them: 十, 十一, 二十一. */
const numeral = (n: number): string => {
  const tens = Math.floor(n / 10)
  const units = n % 10
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? digits[units] : ''}`
}

/**
 * What the regulation calls a provision, as the label beside its words: `8.4` → 八（四）, `7` → 七, `F2` → 附件二.
 * The work sheet `F4` has no annex and goes by its name, 施工单. An id of another shape comes back as it is.
 */
export const articleName = (id: string): string => {
  if (id === 'F4') return '施工单'
  const [, form, number, item] = /^(F?)([1-9]\d?)(?:\.([1-9]\d?))?$/.exec(id) ?? []
  if (number === undefined) return id
  return `${form && '附件'}${numeral(Number(number))}${item === undefined ? '' : `（${numeral(Number(item))}）`}`
}
