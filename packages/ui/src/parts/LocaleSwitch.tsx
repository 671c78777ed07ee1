import { type Locale, locales } from '@ruhu/domain'
import { useLocale, useShared } from '../i18n/i18n.ts'
import { Segmented } from './Segmented.tsx'

export type LocaleSwitchProps = {
  /** `both` names side by side, or one button that names the `other` language. */
  form?: 'both' | 'other'
}

const langs: Record<Locale, string> = { zh: 'zh-CN', en: 'en' }

/** Chinese or English, each language under its own name. */
export const LocaleSwitch = ({ form = 'both' }: LocaleSwitchProps) => {
  const say = useShared()
  const [locale, setLocale] = useLocale()
  if (form === 'other') {
    const other = locale === 'zh' ? 'en' : 'zh'
    return (
      <button type="button" className="ui-quiet-button" lang={langs[other]} onClick={() => setLocale(other)}>
        {say(`shared.locale.${other}`)}
      </button>
    )
  }
  const options = locales.map((value) => ({ value, label: say(`shared.locale.${value}`), lang: langs[value] }))
  return <Segmented label={say('shared.locale.label')} options={options} value={locale} onChange={setLocale} />
}
