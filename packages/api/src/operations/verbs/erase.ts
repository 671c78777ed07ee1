import { PersonId, SubjectId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { staff } from '../../db/schema/people.ts'
import type { Deps } from '../../deps.ts'
import { eraseSubject } from '../erase-subject.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

/** Whoever has the server's machine in hand, where nobody of the staff is named. */
const machine = PersonId.parse('00000000-0000-0000-0000-000000000000')

export const erase: Verb = {
  takes: ['SUBJECT'],
  flags: { by: { type: 'string', says: 'the staff number of who answers for it' } },
  says: 'destroys what is known of a subject, for good: their events stay and say nothing of who it was',
  run: async (asked) => {
    const subject = SubjectId.safeParse(asked.given[0]).data
    if (!subject) throw new Error('SUBJECT is the id of a subject, such as the customer of a work order')
    const deps = await theDatabase(asked)
    const by = typeof asked.flags.by === 'string' ? await personOf(deps, asked.flags.by) : machine
    const erasing = await eraseSubject(deps, { subject, by })
    if (erasing === 'unknown') throw new Error(`nobody is known as ${subject}: nothing was erased`)
    const lines = [
      erasing === 'erased' ? `${subject} is erased.` : `${subject} had been erased before.`,
      `${deps.ledger.directory} remembers it, so that no older backup brings anything back.`,
    ]
    return { ok: true, lines, result: { subject, erasing } }
  },
}

const personOf = async ({ db }: Pick<Deps, 'db'>, staffNumber: string): Promise<PersonId> => {
  const [person] = await db.select().from(staff).where(eq(staff.staffNumber, staffNumber))
  if (!person) throw new Error(`nobody has the staff number ${staffNumber}`)
  return PersonId.parse(person.id)
}
