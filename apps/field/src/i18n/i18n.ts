import { createI18n } from '@ruhu/ui'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The app's own words. */
export const { useWords } = createI18n({ zh, en })
