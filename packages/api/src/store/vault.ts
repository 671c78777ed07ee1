import { type SubjectId, SubjectId as SubjectIdSchema } from '@ruhu/domain'
import { and, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/database.ts'
import { file, personal, personalLookup, subjectKey, tombstone } from '../db/schema/store.ts'
import type { Keys } from '../keys.ts'
import { aesGcm, type CipherSuite } from './cipher-suite.ts'

/** Personal data by field name, in clear. */
export type Fields = Readonly<Record<string, string>>

/** A subject's key as it is kept, wrapped. */
export type HeldKey = typeof subjectKey.$inferSelect

/** What a subject's fields are kept as: rows of three tables, to be written in one transaction. */
export type SealedRows = {
  keys: HeldKey[]
  fields: (typeof personal.$inferSelect)[]
  lookups: (typeof personalLookup.$inferSelect)[]
}

const digits = (value: string): string => value.replace(/\D/g, '')

/** What can be searched for exactly: the field it is made from, and how its value is made alike first. */
const searchable = {
  phone: { field: 'phone', alike: digits },
  'phone-last-four': { field: 'phone', alike: (value: string) => digits(value).slice(-4) },
  name: { field: 'name', alike: (value: string) => value.normalize('NFKC').replace(/\s/g, '') },
} as const
export type LookupKind = keyof typeof searchable

/** Names, phones, addresses: encrypted per subject, found by keyed hash, gone when the subject's key is. */
export type Vault = {
  /** Seals the fields of somebody not known yet, with a new key. Writes nothing. */
  seal: (subject: SubjectId, fields: Fields) => SealedRows
  /** Reads subjects in clear; subjects never known or erased are not in the answer. */
  read: (db: Reader, subjects: readonly SubjectId[]) => Promise<Map<SubjectId, Fields>>
  /** Subjects whose value of a kind is exactly this one. */
  find: (db: Reader, kind: LookupKind, value: string) => Promise<SubjectId[]>
  /** Seals bytes, such as a photo, under a subject's key. */
  sealBytes: (held: HeldKey, clear: Uint8Array, about: string) => Uint8Array
  /** Opens what `sealBytes` made. Throws where the subject, the bytes or what they are about are others. */
  openBytes: (held: HeldKey, sealed: Uint8Array, about: string) => Uint8Array
  /** Whether the keys open what is there; true of an empty vault. */
  opens: (db: Reader) => Promise<boolean>
  /** A keyed hash of personal data, to tell whether the same was sent again. */
  digest: (text: string) => string
}

/** The vault under a server's keys. Subject and field are bound into each value, so that none can be moved to another. */
export const createVault = (keys: Keys, suite: CipherSuite = aesGcm): Vault => {
  const wrapping = Buffer.from(keys.vault, 'hex')
  const hashing = Buffer.from(keys.lookup, 'hex')
  const digestOf = (kind: LookupKind, value: string) => suite.digest(hashing, `${kind}:${searchable[kind].alike(value)}`)

  const unwrap = ({ subject, suite: id, wrapped }: HeldKey): Buffer => {
    if (id !== suite.id) throw new Error(`a key is for ${id}, and this server has ${suite.id}`)
    return suite.open(wrapping, Buffer.from(wrapped, 'base64'), subject)
  }

  return {
    seal: (subject, fields) => {
      const key = suite.newKey()
      return {
        keys: [{ subject, suite: suite.id, wrapped: suite.seal(wrapping, key, subject).toString('base64') }],
        fields: Object.entries(fields).map(([field, value]) => ({
          subject,
          field,
          ciphertext: suite.seal(key, Buffer.from(value), `${subject}/${field}`).toString('base64'),
        })),
        lookups: (Object.keys(searchable) as LookupKind[]).flatMap((kind) => {
          const value = fields[searchable[kind].field]
          return value === undefined ? [] : [{ subject, kind, digest: digestOf(kind, value) }]
        }),
      }
    },

    read: async (db, subjects) => {
      const found = new Map<SubjectId, Record<string, string>>()
      if (subjects.length === 0) return found
      const rows = await db
        .select({ ...getTableColumns(personal), suite: subjectKey.suite, wrapped: subjectKey.wrapped })
        .from(personal)
        .innerJoin(subjectKey, eq(subjectKey.subject, personal.subject))
        .where(inArray(personal.subject, [...subjects]))
      const keys = new Map<string, Buffer>()
      for (const { subject, field, ciphertext, ...held } of rows) {
        const key = keys.get(subject) ?? unwrap({ subject, ...held })
        keys.set(subject, key)
        const fields = found.get(subject as SubjectId) ?? {}
        fields[field] = suite.open(key, Buffer.from(ciphertext, 'base64'), `${subject}/${field}`).toString()
        found.set(SubjectIdSchema.parse(subject), fields)
      }
      return found
    },

    find: async (db, kind, value) => {
      const rows = await db
        .select({ subject: personalLookup.subject })
        .from(personalLookup)
        .where(and(eq(personalLookup.kind, kind), eq(personalLookup.digest, digestOf(kind, value))))
      return rows.map(({ subject }) => SubjectIdSchema.parse(subject))
    },

    sealBytes: (held, clear, about) => suite.seal(unwrap(held), clear, `${held.subject}/${about}`),
    openBytes: (held, sealed, about) => suite.open(unwrap(held), sealed, `${held.subject}/${about}`),

    opens: async (db) => {
      const [held] = await db.select().from(subjectKey).limit(1)
      try {
        return held === undefined || unwrap(held).length === 32
      } catch {
        return false
      }
    },

    digest: (text) => suite.digest(hashing, text),
  }
}

/**
 * Whether any of these subjects was erased. Whoever seals something about a subject asks in the same transaction, after
 * taking its turn to append, and refuses: a new key would bring back who was to be forgotten.
 */
export const isErased = async (db: Reader, subjects: readonly SubjectId[]): Promise<boolean> =>
  subjects.length > 0 && (await db.$count(tombstone, inArray(tombstone.subject, [...subjects]))) > 0

/** Destroys what is known of a subject, keys and copies first of all, and remembers that it was. Erasing twice is erasing once. */
export const erase = async (tx: Transaction, subjects: readonly (typeof tombstone.$inferInsert)[]): Promise<void> => {
  if (subjects.length === 0) return
  const ids = subjects.map(({ subject }) => subject)
  for (const table of [subjectKey, personal, personalLookup, file]) await tx.delete(table).where(inArray(table.subject, ids))
  await tx
    .insert(tombstone)
    .values([...subjects])
    .onConflictDoNothing()
}
