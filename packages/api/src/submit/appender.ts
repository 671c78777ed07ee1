import type { react } from '@ruhu/domain'
import type { OpenDatabase } from '../db/database.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { type Gathering, gather } from '../store/gather.ts'
import type { Vault } from '../store/vault.ts'
import type { Admitted } from './admit.ts'
import { decideBatch, type Outcome } from './decide-batch.ts'
import { writing } from './rows.ts'
import { reading, worldFrom } from './world.ts'

type Appending = { vault: Vault; react: typeof react; metrics: Pick<Metrics, 'appended'> }

/** One a node: takes admitted commands in turn, and settles once what became of them is on disk. */
export type Appender = Gathering<Admitted, Outcome>

export const createAppender = ({ turn }: Pick<OpenDatabase, 'turn'>, { metrics, ...deciding }: Appending): Appender =>
  gather(async (batch) => {
    const began = performance.now()
    const outcomes = await turn(reading(batch), (row) => {
      const decided = decideBatch(worldFrom(row), batch, deciding)
      return { write: writing(decided.rows), value: decided.outcomes }
    })
    metrics.appended(batch.length, (performance.now() - began) / 1_000)
    return outcomes
  })
