import { createI18n } from '@ruhu/ui'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** The kiosk's own words in the current language; what the regulation says comes from `useMessages`. */
export const { i18n, useWords } = createI18n({ zh, en })
