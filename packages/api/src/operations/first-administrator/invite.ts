import { isNull, sql } from 'drizzle-orm'
import { staff } from '../../db/schema/people.ts'
import { invitation } from '../../db/schema/store.ts'
import type { Deps } from '../../deps.ts'
import { newToken, tokenHash } from './token.ts'

/** How long the token of a first start is good for, in ms. */
const goodFor = 24 * 3_600_000

/**
 * Makes the one-time token by which the first administrator is made, where there is nobody yet; undefined otherwise. One
 * made before and not used is void from then on. Only a hash is kept: whoever calls this tells the token, to nobody else.
 */
export const inviteFirstAdministrator = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<string | undefined> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${invitation} in exclusive mode`)
    if ((await tx.$count(staff)) > 0) return undefined
    const token = newToken()
    const madeAt = clock.now()
    await tx.delete(invitation).where(isNull(invitation.usedAt))
    await tx.insert(invitation).values({ tokenHash: tokenHash(token), role: 'administrator', madeAt, expiresAt: madeAt + goodFor })
    return token
  })
