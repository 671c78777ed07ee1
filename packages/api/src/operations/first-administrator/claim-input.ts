import { BranchCode } from '@ruhu/domain'
import { z } from 'zod'

/** A line somebody types: no control characters, nothing around it. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{C}+$/u)

/** Who the first administrator is, and where they belong. */
export const claimInput = (password: { min: number; max: number }) =>
  z.strictObject({
    token: line(80),
    /** As the sign-in takes it; capitals count as small letters. */
    username: z.string().regex(/^[a-zA-Z0-9_.]{2,40}$/),
    password: z.string().min(password.min).max(password.max),
    name: line(40),
    /** 工号 */
    staffNumber: z.string().regex(/^[0-9A-Za-z-]{1,20}$/),
    branch: z.strictObject({ code: BranchCode, name: line(60), phone: z.string().regex(/^[0-9 +()-]{3,30}$/) }),
    employerName: line(60),
  })
export type ClaimInput = z.infer<ReturnType<typeof claimInput>>
