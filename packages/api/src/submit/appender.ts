import type { OpenDatabase } from '../db/database.ts'
import { type Gathering, gather } from '../store/gather.ts'
import type { Vault } from '../store/vault.ts'
import type { Admitted } from './admit.ts'
import { decideBatch, type Outcome, type React } from './decide-batch.ts'
import { writing } from './rows.ts'
import { reading, worldFrom } from './world.ts'

/** One a node: takes admitted commands in turn, and settles once what became of them is on disk. */
export type Appender = Gathering<Admitted, Outcome>

export const createAppender = ({ turn }: Pick<OpenDatabase, 'turn'>, deciding: { vault: Vault; react: React }): Appender =>
  gather((batch) =>
    turn(reading(batch), (row) => {
      const { outcomes, rows } = decideBatch(worldFrom(row), batch, deciding)
      return { write: writing(rows), value: outcomes }
    }),
  )
