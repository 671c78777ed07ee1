import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byAppointment, lineWork, type VisitKind, visitKinds } from '../work-order/visit-kind.ts'
import { type Duty, duties } from './duty.ts'
import { articleName, citationOf, type Edition, isJudgeable, provision, provisionsOf } from './edition.ts'
import { edition2015 } from './editions/2015/index.ts'
import source from './editions/2015/source.json' with { type: 'json' }

const rows = provisionsOf(edition2015)
const forms = ['F1', 'F2', 'F3', 'F4']

/** Whom each row binds and how it is proved, in the letters of the clause table: I line work, S sale, B business, P complaint, O other. */
const clauses: Record<string, `${string} ${string}`> = {
  '1': '– R',
  '2': '– R',
  '3': 'all RC',
  '4': '– R',
  '5': 'all RC',
  '6.1': 'all AO',
  '6.2': 'all AO',
  '6.3': 'all AO',
  '6.4': 'all AO',
  '6.5': 'all AO',
  '6.6': 'all O',
  '6.7': 'all O',
  '6.8': 'all CO',
  '6.9': 'all AO',
  '7': 'all CO',
  '8.1': 'IPBO C',
  '8.2': 'all C',
  '8.3': 'IPBO C',
  '8.4': 'IPBO C',
  '8.5': 'IPBO C',
  '8.6': 'IPBO C',
  '9.1': 'I AO',
  '9.2': 'I ACO',
  '9.3': 'I AC',
  '9.4': 'I AO',
  '9.5': 'I AO',
  '9.6': 'I AO',
  '9.7': 'I AC',
  '9.8': 'I C',
  '9.9': 'I AO',
  '9.10': 'I CAO',
  '9.11': 'I CO',
  '9.12': 'I AO',
  '9.13': 'I A',
  '9.14': 'IPBO AC',
  '10.1': 'S AO',
  '10.2': 'SB AO',
  '10.3': 'SB CO',
  '10.4': 'SB CO',
  '11.1': 'all CO',
  '11.2': 'all CO',
  '12.1': 'B C',
  '12.2': 'SBI CO',
  '12.3': 'B C',
  '12.4': 'B A',
  '12.5': 'BS A',
  '12.6': 'SB A',
  '12.7': 'B C',
  '13': '– A',
  '14': 'all O',
  '15': 'all OC',
  '16': 'all O',
  '17.1': 'all O',
  '17.2': 'all O',
  '17.3': 'all O',
  '17.4': 'all O',
  '18.1': 'I O',
  '18.2': 'all O',
  '18.3': 'all O',
  '18.4': 'all CO',
  '18.5': 'all CO',
  '18.6': 'all CO',
  '18.7': 'all CO',
  '18.8': 'all CO',
  '19': '– R',
  '20': '– R',
  '21': '– C',
  F1: 'I C',
  F2: 'I C',
  F3: 'IPBO C',
  F4: 'I C',
}

const kindsOf: Record<string, readonly VisitKind[]> = { I: lineWork, S: ['sale'], B: ['business'], P: ['complaint'], O: ['other'] }

const expectedKinds = (letters: string): VisitKind[] => {
  if (letters === 'all') return [...visitKinds]
  const kinds = [...letters].flatMap((letter) => kindsOf[letter] ?? [])
  return visitKinds.filter((kind) => kinds.includes(kind))
}

const fullWidth: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）', '!': '！', '?': '？' }

/** The copy carries ASCII punctuation. Full-width is its proper form, except inside a token: `18:00`, `http://`. */
const converted = (text: string): string => text.replace(/(?<![\w/])[,;:()!?]|[,;:()!?](?![\w/])/g, (mark) => fullWidth[mark] ?? mark)

/** A form's words alone: blanks and `____` are room to write in. */
const wordsOnly = (text: string): string => text.replace(/[\s_]/g, '')

/** 二十一 → 21. */
const read = (numeral: string): number => {
  const value = (digit: string) => '零一二三四五六七八九'.indexOf(digit)
  const [tens, units] = numeral.split('十')
  if (units === undefined) return value(numeral)
  return (tens ? value(tens) : 1) * 10 + (units ? value(units) : 0)
}

describe('edition 2015', () => {
  test('67 provisions and four forms, in the order of the regulation', () => {
    expect(rows.map((row) => row.id)).toEqual([...source.provisions.map((one) => one.id), ...forms])
    expect(rows).toHaveLength(67 + 4)
  })

  test('six chapters of 5, 9, 35, 7, 8 and 3 provisions; forms stand in none', () => {
    expect(edition2015.chapters).toHaveLength(6)
    const sizes = [1, 2, 3, 4, 5, 6, null].map((chapter) => rows.filter((row) => row.chapter === chapter).length)
    expect(sizes).toEqual([5, 9, 35, 7, 8, 3, 4])
  })

  test('21 in force from the day of the public copy, Beijing time', () => {
    expect(new Date(edition2015.effectiveFrom).toISOString()).toBe('2015-07-13T16:00:00.000Z')
  })
})

describe('official words', () => {
  test.each(source.provisions)('$id as in the copy', ({ id, text }) => {
    expect(provision(edition2015, id)?.text).toBe(converted(text))
  })

  test.each(source.annexes)('$id has every word of its annex', ({ id, text }) => {
    expect(wordsOnly(provision(edition2015, id)?.text ?? '')).toBe(wordsOnly(converted(text)))
  })

  test('F4 has no annex: it quotes 9.11', () => {
    expect(provision(edition2015, 'F4')?.text).toBe(provision(edition2015, '9.11')?.text)
  })

  test.each(rows)('$id has no ASCII punctuation outside a token, nor straight quotes', ({ text, title }) => {
    for (const words of [text, title]) {
      expect(words).toBe(converted(words))
      expect(words).not.toMatch(/["']/)
    }
  })

  test.each(rows)('$id has room to write in only as ____, one blank at most, no blank at a line’s end', ({ text }) => {
    expect(text).not.toMatch(/ {2}|　|\t|^ | $|_{5}|(?<!_)_{1,3}(?!_)|\n{3}/m)
  })

  test.each(rows)('$id title has at most 14 characters', ({ title }) => {
    expect(title.length).toBeGreaterThan(0)
    expect(title.length).toBeLessThanOrEqual(14)
  })

  test('no title is given twice', () => {
    expect(new Set(rows.map((row) => row.title)).size).toBe(rows.length)
  })
})

describe('whom it binds and how it is proved', () => {
  test('the clause table has the same rows', () => {
    expect(rows.map((row) => row.id).toSorted()).toEqual(Object.keys(clauses).toSorted())
  })

  test.each(rows)('$id as in the clause table', (row) => {
    const [applies = '', proof = ''] = clauses[row.id]?.split(' ') ?? []
    expect(row.proof.join('')).toBe(proof)
    expect(visitKinds.filter((kind) => row.applies.includes(kind))).toEqual(expectedKinds(applies))
    expect(new Set(row.applies).size).toBe(row.applies.length)
  })

  test('IPBO are the kinds that need an appointment', () => {
    expect(expectedKinds('IPBO')).toEqual([...byAppointment])
  })

  test('66 rows are judged; 1, 2, 4, 19 and 20 are reference', () => {
    expect(rows.filter((row) => !isJudgeable(row)).map((row) => row.id)).toEqual(['1', '2', '4', '19', '20'])
  })

  test.each(rows)('$id lays down a duty exactly if it is judged', (row) => {
    expect(Object.keys(row.duties)).toHaveLength(isJudgeable(row) ? 1 : 0)
    expect(row.force === 'information').toBe(!isJudgeable(row))
  })
})

describe('duties', () => {
  const names = Object.keys(duties) as Duty[]

  test('each is laid down once', () => {
    expect(rows.flatMap((row) => Object.keys(row.duties)).toSorted()).toEqual(names.toSorted())
  })

  test.each(names)('%s: its parameters are what the duty takes', (duty) => {
    const parameters = citationOf(edition2015, duty)?.parameters
    expect(duties[duty].parse(parameters)).toEqual(parameters)
  })

  test('8.4 punctuality is ±20 minutes', () => {
    expect(citationOf(edition2015, 'punctuality')).toMatchObject({ id: '8.4', parameters: { earlyMinutes: 20, lateMinutes: 20 } })
  })

  test('8.5 late notice is 20 minutes before', () => {
    expect(citationOf(edition2015, 'late-notice')).toMatchObject({ id: '8.5', parameters: { beforeMinutes: 20 } })
  })

  test('10.2 materials cover the nine topics it lists', () => {
    expect(citationOf(edition2015, 'truthful-materials')).toMatchObject({ id: '10.2', parameters: { topics: 9 } })
  })

  test('an edition that lays no such duty has no citation', () => {
    const silent: Edition = { ...edition2015, provisions: rows.filter((row) => row.id !== '8.5') }
    expect(citationOf(silent, 'late-notice')).toBeUndefined()
    expect(provision(silent, '8.5')).toBeUndefined()
    expect(citationOf(edition2015, 'late-notice')?.provision.title).toBe('提前告知，说明原因')
  })
})

describe('article names', () => {
  test.each([
    ['1', '一'],
    ['7', '七'],
    ['8.4', '八（四）'],
    ['9.10', '九（十）'],
    ['9.14', '九（十四）'],
    ['10.1', '十（一）'],
    ['18.8', '十八（八）'],
    ['20', '二十'],
    ['21', '二十一'],
    ['F1', '附件一'],
    ['F2', '附件二'],
    ['F3', '附件三'],
    ['F4', '施工单'],
  ])('%s is %s', (id, name) => {
    expect(articleName(id)).toBe(name)
  })

  test('an id of another shape comes back as it is', () => {
    for (const id of ['', 'x', '8.', '0', '100', '8.4.1']) expect(articleName(id)).toBe(id)
  })

  test('can be read back to the id', () => {
    const count = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(count, fc.option(count, { nil: undefined }), (article, item) => {
        const id = item === undefined ? `${article}` : `${article}.${item}`
        const [first = '', second] = articleName(id).split(/[（）]/)
        expect([first, second].filter((part) => part !== undefined).map(read)).toEqual(id.split('.').map(Number))
      }),
    )
  })
})
