import { sealNow } from '../../audit/seal.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

export const seal: Verb = {
  takes: [],
  says: 'seals what no seal covers yet, without waiting for the hour',
  run: async (asked) => {
    const made = await sealNow(await theDatabase(asked))
    const line = made ? `Seal ${made.number} covers seq ${made.fromSeq} to ${made.toSeq}.` : 'Everything is sealed already.'
    return { ok: true, lines: [line], result: { seal: made ?? null } }
  },
}
