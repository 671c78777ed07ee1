import { timingSafeEqual } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/database.ts'
import { account, user } from '../../db/schema/auth.ts'
import { branch, employer, staff } from '../../db/schema/people.ts'
import { invitation } from '../../db/schema/store.ts'
import type { Deps } from '../../deps.ts'
import { newId } from '../../store/new-id.ts'
import type { ClaimInput } from './claim-input.ts'
import { tokenHash } from './token.ts'

/** The code of the company the regulation is of; its name is what the first administrator says. */
const company = 'company'

/**
 * Makes the first administrator, their branch and the company, and uses the token up, in one transaction. False where the
 * token is used, expired or was never made, which look alike; of two who come at once with one token, one is told so.
 */
export const claim = async (deps: Pick<Deps, 'db' | 'clock' | 'auth'>, input: ClaimInput): Promise<boolean> => {
  const hash = tokenHash(input.token)
  // Before the password is hashed: that takes the machine a tenth of a second, and anybody may ask.
  if (!(await isGood(deps, hash))) return false
  const password = await (await deps.auth.$context).password.hash(input.password)
  return deps.db.transaction(async (tx) => {
    const used = await tx
      .update(invitation)
      .set({ usedAt: deps.clock.now() })
      .where(and(eq(invitation.tokenHash, hash), isNull(invitation.usedAt), gt(invitation.expiresAt, deps.clock.now())))
      .returning()
    if (used.length === 0 || (await tx.$count(staff)) > 0) return false
    await settle(tx, input, password)
    return true
  })
}

const isGood = async ({ db, clock }: { db: Reader; clock: Deps['clock'] }, hash: string): Promise<boolean> => {
  const open = await db
    .select({ hash: invitation.tokenHash })
    .from(invitation)
    .where(and(isNull(invitation.usedAt), gt(invitation.expiresAt, clock.now())))
  return open.some((one) => timingSafeEqual(Buffer.from(one.hash), Buffer.from(hash)))
}

const settle = async (tx: Transaction, { branch: place, ...person }: ClaimInput, password: string): Promise<void> => {
  const id = newId()
  const username = person.username.toLowerCase()
  await tx.insert(employer).values({ code: company, name: person.employerName, kind: 'company' })
  await tx.insert(branch).values(place)
  await tx.insert(user).values({
    id,
    name: person.name,
    // The sign-in library wants one, and nothing is ever sent to it.
    email: `${username}@ruhu.invalid`,
    username,
    displayUsername: person.username,
  })
  await tx.insert(account).values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password })
  await tx.insert(staff).values({
    id,
    staffNumber: person.staffNumber,
    role: 'administrator',
    branch: place.code,
    employer: company,
    // User names are typed in pinyin.
    sortKey: username,
  })
}
