import type { FormOfAddress } from '@ruhu/domain'

const han = /^\p{Script=Han}/u

/** Surnames of two characters; a single character that begins one does not tell a surname where the rest is masked. */
const compound = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '宇文',
  '长孙',
  '慕容',
  '司徒',
  '夏侯',
  '端木',
  '南宫',
]

/** The surname a Chinese name begins with, masked (王**) or not; undefined where it cannot be told. */
export const surnameOf = (name: string): string | undefined => {
  const trimmed = name.trim()
  if (!han.test(trimmed)) return undefined
  const double = compound.find((surname) => trimmed.startsWith(surname))
  if (double) return double
  const [first = '', second] = [...trimmed]
  const uncertain = second === '*' && compound.some((surname) => surname.startsWith(first))
  return uncertain ? undefined : first
}

const titles = { zh: { mr: '先生', ms: '女士' }, en: { mr: 'Mr', ms: 'Ms' } } as const
const unknown = { zh: '您好', en: 'Hello' } as const

/** How a customer is spoken to: 王女士 where both are known, else a greeting; sex is never guessed from a name (15). */
export const spokenTo = (locale: 'zh' | 'en', form: FormOfAddress, name: string): string => {
  if (form === 'customer') return unknown[locale]
  const surname = surnameOf(name)
  if (locale === 'zh') return `${surname ?? ''}${titles.zh[form]}`
  return surname ? `${titles.en[form]} ${surname}` : unknown.en
}
