import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { type SubjectId, SubjectId as SubjectIdSchema } from '@ruhu/domain'
import { and, eq, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/database.ts'
import { personal, subjectKey } from '../db/schema/store.ts'
import type { Keys } from '../keys.ts'

/** Personal data by field name, in clear. */
export type Fields = Readonly<Record<string, string>>

/** Fields that can be searched for exactly, and how their values are made alike first. */
const searchable: Readonly<Record<string, (value: string) => string>> = { phone: (value) => value.replace(/\D/g, '') }

/** Names, phones, addresses: encrypted per subject, found by keyed hash, gone when the subject's key is. */
export type Vault = {
  /** Puts a subject's fields, over what was there. */
  put: (tx: Transaction, subject: SubjectId, fields: Fields) => Promise<void>
  /** Reads subjects in clear; subjects never known or erased are not in the answer. */
  read: (db: Reader, subjects: readonly SubjectId[]) => Promise<Map<SubjectId, Fields>>
  /** Whether the keys open what is there; true of an empty vault. */
  opens: (db: Reader) => Promise<boolean>
  /** A keyed hash of personal data, to tell whether the same was sent again. */
  digest: (text: string) => string
  /** Subjects whose searchable field has exactly this value. */
  find: (db: Reader, field: string, value: string) => Promise<SubjectId[]>
}

const seal = (key: Buffer, text: Buffer, about: string): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

const unseal = (key: Buffer, sealed: string, about: string): Buffer => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

/** The vault under a server's keys. AES-256-GCM; subject and field are bound in, so that no value can be moved to another. */
export const createVault = (keys: Keys): Vault => {
  const wrapping = Buffer.from(keys.vault, 'hex')
  const hashed = (field: string, value: string): string | null => {
    const alike = searchable[field]
    return alike
      ? createHmac('sha256', Buffer.from(keys.lookup, 'hex'))
          .update(`${field}:${alike(value)}`)
          .digest('hex')
      : null
  }

  const keyOf = async (tx: Transaction, subject: SubjectId): Promise<Buffer> => {
    const [known] = await tx.select().from(subjectKey).where(eq(subjectKey.subject, subject))
    if (known) return unseal(wrapping, known.wrapped, subject)
    const key = randomBytes(32)
    await tx.insert(subjectKey).values({ subject, wrapped: seal(wrapping, key, subject) })
    return key
  }

  return {
    put: async (tx, subject, fields) => {
      const key = await keyOf(tx, subject)
      for (const [field, value] of Object.entries(fields)) {
        const row = { ciphertext: seal(key, Buffer.from(value), `${subject}/${field}`), lookup: hashed(field, value) }
        await tx
          .insert(personal)
          .values({ subject, field, ...row })
          .onConflictDoUpdate({ target: [personal.subject, personal.field], set: row })
      }
    },

    read: async (db, subjects) => {
      const found = new Map<SubjectId, Record<string, string>>()
      if (subjects.length === 0) return found
      const rows = await db
        .select()
        .from(personal)
        .innerJoin(subjectKey, eq(subjectKey.subject, personal.subject))
        .where(inArray(personal.subject, [...subjects]))
      for (const { personal: row, subject_key: held } of rows) {
        const subject = SubjectIdSchema.parse(row.subject)
        const key = unseal(wrapping, held.wrapped, subject)
        const fields = found.get(subject) ?? {}
        fields[row.field] = unseal(key, row.ciphertext, `${subject}/${row.field}`).toString()
        found.set(subject, fields)
      }
      return found
    },

    opens: async (db) => {
      const [held] = await db.select().from(subjectKey).limit(1)
      try {
        return held === undefined || unseal(wrapping, held.wrapped, held.subject).length === 32
      } catch {
        return false
      }
    },

    digest: (text) => createHmac('sha256', Buffer.from(keys.lookup, 'hex')).update(text).digest('hex'),

    find: async (db, field, value) => {
      const lookup = hashed(field, value)
      if (lookup === null) throw new Error(`${field} is not searchable`)
      const rows = await db
        .select({ subject: personal.subject })
        .from(personal)
        .where(and(eq(personal.field, field), eq(personal.lookup, lookup)))
      return rows.map(({ subject }) => SubjectIdSchema.parse(subject))
    },
  }
}
