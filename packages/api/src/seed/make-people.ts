import type { PersonId, Role } from '@ruhu/domain'
import { account, user } from '../db/schema/auth.ts'
import { branch, employer, staff } from '../db/schema/people.ts'
import { installation } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import { newId } from '../store/new-id.ts'
import type { Mark } from './mark.ts'

type Person = {
  id: PersonId
  name: string
  sortKey: string
  staffNumber: string
  role: Role
  branch: string
  employer: string
  username: string
  /** Has a password; whoever has none is there, and cannot sign in. */
  signsIn: boolean
}

/** Invented people, where they work and for whom; whoever signs in does so with the one password. */
export type Invented = {
  mark: Mark
  branches: readonly (typeof branch.$inferInsert)[]
  employers: readonly (typeof employer.$inferInsert)[]
  people: readonly Person[]
  password: string
}

/** Makes invented people in one transaction, and marks in it what the whole installation is for. */
export const makePeople = async ({ auth, db }: Pick<Deps, 'auth' | 'db'>, invented: Invented): Promise<void> => {
  // It is the one password of everybody, so one hash of it does for all. Not in the transaction: everybody would wait.
  const secret = await (await auth.$context).password.hash(invented.password)
  await db.transaction(async (tx) => {
    await tx.insert(installation).values(invented.mark)
    await tx.insert(branch).values([...invented.branches])
    await tx.insert(employer).values([...invented.employers])
    for (const { id, name, username, signsIn, ...works } of invented.people) {
      await tx
        .insert(user)
        .values({ id, name, email: `${username}@demo.invalid`, emailVerified: true, username, displayUsername: username })
      if (signsIn) await tx.insert(account).values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password: secret })
      await tx.insert(staff).values({ id, ...works })
    }
  })
}
