import { type Locale, locales, type Messages, messagesIn } from '@ruhu/domain'
import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en.ts'
import type { Say, Translation, Words } from './words.ts'
import { zh } from './zh.ts'

const storageKey = 'ruhu.locale'
const htmlLang: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

const keep = (locale: Locale): void => {
  document.documentElement.lang = htmlLang[locale]
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
}

const kept = (): Locale => {
  try {
    const value = localStorage.getItem(storageKey)
    return isLocale(value) ? value : 'zh'
  } catch {
    return 'zh'
  }
}

type Shared = { shared: typeof zh }

/** What an app says with: its own words and, under `shared.`, those common to all clients. */
export type AppWords<W> = W & Shared

/**
 * Starts i18next for an app, once, before the first render: Chinese unless the user has chosen English, the choice kept in
 * this browser and told to `<html lang>`. Write `zh` with `as const` and `en` as `Translation<typeof zh>`: keys and blanks
 * are then checked. Returns the instance and the app's own hook to say things with.
 */
export const createI18n = <const W extends Words>(words: {
  zh: W
  en: Translation<NoInfer<W>>
}): { i18n: I18n; useWords: () => Say<AppWords<W>> } => {
  const i18n = i18next.createInstance()
  i18n.on('languageChanged', (language) => isLocale(language) && keep(language))
  void i18n.use(initReactI18next).init({
    lng: kept(),
    fallbackLng: false,
    supportedLngs: [...locales],
    resources: {
      zh: { translation: { ...words.zh, shared: zh } },
      en: { translation: { ...words.en, shared: en } },
    },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    initAsync: false,
  })
  return { i18n, useWords: () => useTranslation().t as unknown as Say<AppWords<W>> }
}

/** The shared words, for the parts of this package. */
export const useShared = (): Say<Shared> => useTranslation().t as unknown as Say<Shared>

/** The current language and how to change it. */
export const useLocale = (): [locale: Locale, setLocale: (locale: Locale) => void] => {
  const { i18n } = useTranslation()
  return [isLocale(i18n.language) ? i18n.language : 'zh', (locale) => void i18n.changeLanguage(locale)]
}

/** What the domain says (refusals, verdicts, facts, stages), in the current language. */
export const useMessages = (): Messages => messagesIn(useLocale()[0])
