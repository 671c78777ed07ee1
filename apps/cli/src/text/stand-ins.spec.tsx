import { edition2015, provisionsOf } from '@ruhu/domain'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { en } from '../i18n/en.ts'
import { zh } from '../i18n/zh.ts'
import { allKeys, helpColumns } from '../keys.ts'
import { strengthMarks, verdictMarks } from '../screens/marks.ts'
import { withStandIns } from './stand-ins.ts'

const leaves = (tree: unknown): string[] => (typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(leaves))

const written = [
  ...leaves(zh),
  ...leaves(en),
  ...provisionsOf(edition2015).flatMap(({ title, text }) => [title, text]),
  ...Object.values(strengthMarks),
  ...Object.values(verdictMarks).map(({ glyph }) => glyph),
  ...Object.values(helpColumns).flatMap((hints) => hints.map(allKeys)),
  '─────',
  '−02:38',
]

test('with stand-ins nothing on any screen is of ambiguous width', () => {
  for (const text of written) {
    const shown = withStandIns(text)
    expect(stringWidth(shown, { ambiguousIsNarrow: false }), shown).toBe(stringWidth(shown))
  }
})

test('what says a state is still told apart', () => {
  const marks = [...Object.values(strengthMarks), ...Object.values(verdictMarks).map(({ glyph }) => glyph)].map(withStandIns)
  expect(new Set(marks).size).toBe(marks.length)
})
