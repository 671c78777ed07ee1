import { CustomerDetails } from '@ruhu/domain'
import { z } from 'zod'
import { procedureFor } from '../trpc.ts'
import { type MaskedCustomer, readMasked } from './masked.ts'

/** Customers with exactly this phone number, masked; empty when nobody has it. A mutation: the number must not be in a URL. */
export const find = procedureFor('customer.find')
  .input(z.strictObject({ phone: CustomerDetails.shape.phone }))
  .mutation(
    async ({ ctx: { deps }, input }): Promise<MaskedCustomer[]> =>
      readMasked(deps.db, deps.vault, await deps.vault.find(deps.db, 'phone', input.phone)),
  )
