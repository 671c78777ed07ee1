import { createI18n } from '@ruhu/ui'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The console's own words in the current language; what the regulation says comes from `useMessages`. */
export const { useWords } = createI18n({ zh, en })
