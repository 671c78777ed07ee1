/**
 * `npm run -s calendar`: writes the public holidays and make-up workdays of mainland China into the domain, from the data of
 * chinese-days. To follow a new year's announcement, raise that package and run it again.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Days = { holidays: Record<string, string>; workdays: Record<string, string> }

export const target = new URL('../packages/domain/src/calendar/days.gen.ts', import.meta.url)

/** The file's text, from the data of the package as it is installed. */
export const daysSource = (): string => {
  const require = createRequire(import.meta.url)
  const path = require.resolve('chinese-days').replace(/index\.min\.js$/, 'chinese-days.json')
  const { holidays, workdays } = JSON.parse(readFileSync(path, 'utf8')) as Days
  const listed = (days: Record<string, string>) =>
    Object.keys(days)
      .filter((day) => day >= '2015')
      .toSorted()
      .map((day) => `  '${day}',\n`)
      .join('')
  return `// Written by scripts/calendar.ts: do not change by hand.
import type { LocalDate } from '../kernel/zone.ts'

/** Days listed as public holidays, weekend days among them. */
export const holidays: readonly LocalDate[] = [
${listed(holidays)}]

/** Weekend days worked instead (调休). */
export const makeUpDays: readonly LocalDate[] = [
${listed(workdays)}]
`
}

if (import.meta.main) writeFileSync(target, daysSource())
