import { existsSync } from 'node:fs'
import type { Deps } from '../../deps.ts'
import type { Asked } from '../verb.ts'

/** The database there is. Throws where there is none: opening it would make one, and its keys, wherever somebody stands. */
export const theDatabase = ({ env, open }: Pick<Asked, 'env' | 'open'>): Promise<Deps> => {
  if (!env.databaseUrl && !existsSync(env.dataDir))
    throw new Error(`there is no database in ${env.dataDir}: set DATA_DIR or DATABASE_URL as for the server`)
  return open()
}
