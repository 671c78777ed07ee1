import type { Verb } from './verb.ts'
import { audit } from './verbs/audit.ts'
import { backup } from './verbs/backup.ts'
import { doctor } from './verbs/doctor.ts'
import { erase } from './verbs/erase.ts'
import { rebuild } from './verbs/rebuild.ts'
import { removeDemonstration } from './verbs/remove-demonstration.ts'
import { restore } from './verbs/restore.ts'
import { seal } from './verbs/seal.ts'

/** Everything the operations program can do; help is made from it. */
export const verbs: Readonly<Record<string, Verb>> = {
  backup,
  restore,
  doctor,
  audit,
  seal,
  rebuild,
  erase,
  'remove-demonstration': removeDemonstration,
}
