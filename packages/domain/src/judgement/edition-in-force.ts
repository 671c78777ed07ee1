import { breached, type Judge, kept } from './facts.ts'
import { branchOf } from './owed.ts'

/** 21: what is done is judged by the edition in force on its day; nothing is opened under one that is not. */
export const editionInForce: Judge<'edition-in-force'> = (_, facts) => {
  const { opened } = facts.order
  const finding = facts.rules.edition.effectiveFrom <= opened.at ? kept('EDITION_IN_FORCE', opened) : breached('EDITION_ABSENT', opened)
  return { ...finding, answerable: branchOf(facts), scope: 'edition' }
}
