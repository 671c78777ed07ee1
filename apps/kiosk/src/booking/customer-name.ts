import type { MaskedCustomer } from '@ruhu/client'
import type { Messages } from '@ruhu/domain'

/** 王** 女士; the name alone where the form of address is not known (15). */
export const customerName = (m: Messages, { name, formOfAddress }: Pick<MaskedCustomer, 'name' | 'formOfAddress'>): string =>
  formOfAddress === 'customer' ? name : `${name} ${m.formOfAddress[formOfAddress]}`
