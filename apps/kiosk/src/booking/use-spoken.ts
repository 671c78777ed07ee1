import type { MaskedCustomer } from '@ruhu/client'
import { useLocale } from '@ruhu/ui'
import { spokenTo } from '../i18n/address.ts'

/** How the clerk speaks to this customer, in the current language (15). */
export const useSpokenTo = (customer: Pick<MaskedCustomer, 'name' | 'formOfAddress'> | null | undefined): string => {
  const [locale] = useLocale()
  return spokenTo(locale, customer?.formOfAddress ?? 'customer', customer?.name ?? '')
}
