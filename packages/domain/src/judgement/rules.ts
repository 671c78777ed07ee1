import type { Edition } from '../regulation/edition.ts'
import { edition2015 } from '../regulation/editions/2015/index.ts'
import { defaultSettings, type Settings } from '../regulation/settings.ts'

/** What a visit is judged by: the regulation's own words and numbers, and those it leaves to the company (5). */
export type Rules = { edition: Edition; settings: Settings }

export const rules2015: Rules = { edition: edition2015, settings: defaultSettings }
