import { openLedger } from '../../store/ledger.ts'
import { restore as restoreBackup } from '../restore.ts'
import type { Verb } from '../verb.ts'

export const restore: Verb = {
  takes: ['FILE'],
  flags: { ledger: { type: 'string', says: 'the ledger of the server the backup is of, where this one has another' } },
  says: 'fills an empty database from a backup, and erases again whoever was erased since',
  run: async ({ open, given, flags, file }) => {
    const others = typeof flags.ledger === 'string' ? [openLedger(file(flags.ledger))] : []
    const restored = await restoreBackup(await open(), file(given[0] ?? ''), others)
    const lines = [
      `Restored ${restored.rows} rows. Erased again: ${restored.erasedAgain}.`,
      'Everybody has to sign in anew; a server that runs on this database already must be started anew.',
    ]
    return { ok: true, lines, result: restored }
  },
}
