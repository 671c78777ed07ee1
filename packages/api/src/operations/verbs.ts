import type { Verb } from './verb.ts'
import { backup } from './verbs/backup.ts'
import { doctor } from './verbs/doctor.ts'
import { erase } from './verbs/erase.ts'
import { removeDemonstration } from './verbs/remove-demonstration.ts'
import { restore } from './verbs/restore.ts'

/** Everything the operations program can do; help is made from it. */
export const verbs: Readonly<Record<string, Verb>> = {
  backup,
  restore,
  doctor,
  erase,
  'remove-demonstration': removeDemonstration,
}
