import { z } from 'zod'

/** 先生、女士, or 客户 where nothing is known: never guessed from a name (15). */
export const formsOfAddress = ['mr', 'ms', 'customer'] as const
export type FormOfAddress = (typeof formsOfAddress)[number]

/** What is known of a customer, in clear. It lives in the vault and never in an event. Phone: mainland mobile or area code with number, digits only. */
export const CustomerDetails = z.strictObject({
  name: z.string().trim().min(1).max(60),
  phone: z
    .string()
    .transform((phone) => phone.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^(1\d{10}|0\d{9,11})$/)),
  address: z.string().trim().min(4).max(200),
  formOfAddress: z.enum(formsOfAddress),
})
export type CustomerDetails = z.infer<typeof CustomerDetails>
