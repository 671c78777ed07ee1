import type { MaskedCustomer } from '@ruhu/client'
import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'

type Named = Pick<MaskedCustomer, 'name' | 'formOfAddress'>

/** How a customer is spoken of: the name with Mr or Ms, where that is known; never guessed (15). */
export const useCustomerName = (): ((customer: Named | null) => string) => {
  const say = useWords()
  const { formOfAddress } = useMessages()
  return (customer) =>
    customer ? say('customer.named', { name: customer.name, form: formOfAddress[customer.formOfAddress] }) : say('customer.unknown')
}
