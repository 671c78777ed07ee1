import { describe } from '../../audit/describe.ts'
import { verify } from '../../audit/verify.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

export const audit: Verb = {
  takes: ['verify'],
  says: 'reads every event and every seal, and names whatever was changed, removed or added since it was written',
  run: async (asked) => {
    if (asked.given[0] !== 'verify') throw new Error('the one audit there is: audit verify')
    const report = await verify(await theDatabase(asked))
    const { events, streams, seals, findings, unsealed } = report
    const since = unsealed.since === null ? '' : `, the first recorded ${new Date(unsealed.since).toISOString()}`
    const lines = [
      `${events} events in ${streams} streams, ${seals} seals: ${findings.length === 0 ? 'as they were written' : `${findings.length} findings`}.`,
      ...findings.map((finding) => `✕ ${describe(finding)}`),
      `Not sealed yet: ${unsealed.events} events${since}.`,
    ]
    return { ok: findings.length === 0, lines, result: report }
  },
}
