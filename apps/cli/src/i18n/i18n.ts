import { type Locale, locales, type Messages, messagesIn } from '@ruhu/domain'
import i18next, { type i18n as I18n, type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Says the terminal's own words. */
export type Say = TFunction

/** Starts i18next with everything there: words are never waited for. */
export const createI18n = (locale: Locale): I18n => {
  const i18n = i18next.createInstance()
  void i18n.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: [...locales],
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  })
  return i18n
}

const localeOf = (language: string): Locale => (language === 'en' ? 'en' : 'zh')

/** The words of the current language: the terminal's own, and the domain's. */
export const useWords = (): { say: Say; messages: Messages; locale: Locale; switchLocale: () => void } => {
  const { t, i18n } = useTranslation()
  const locale = localeOf(i18n.language)
  return { say: t, messages: messagesIn(locale), locale, switchLocale: () => void i18n.changeLanguage(locale === 'zh' ? 'en' : 'zh') }
}
