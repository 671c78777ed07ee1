import { faultOf, type MaskedCustomer, useAccount, useRuhu } from '@ruhu/client'
import { CustomerDetails } from '@ruhu/domain'
import { useState } from 'react'
import { useWords } from '../i18n/words.ts'

type Trouble = 'phone' | 'network' | 'fault'

/** Looks customers up by their whole phone number. `found` says for which number it speaks. */
export const useFind = () => {
  const say = useWords()
  const { transport } = useRuhu()
  const { check } = useAccount()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<{ phone: string; customers: readonly MaskedCustomer[] }>()
  const [trouble, setTrouble] = useState<Trouble>()

  const find = async (phone: string): Promise<void> => {
    if (busy) return
    setTrouble(undefined)
    if (!CustomerDetails.shape.phone.safeParse(phone).success) return setTrouble('phone')
    setBusy(true)
    try {
      setFound({ phone, customers: await transport.api.customer.find.mutate({ phone }) })
    } catch (error) {
      const { kind } = faultOf(error)
      if (kind === 'signed-out') void check()
      setTrouble(kind === 'network' ? 'network' : kind === 'invalid' ? 'phone' : 'fault')
    }
    setBusy(false)
  }

  return { find, busy, found, trouble: trouble && say(`details.trouble.${trouble}`) }
}
