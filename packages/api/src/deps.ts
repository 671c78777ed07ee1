import { existsSync } from 'node:fs'
import { react } from '@ruhu/domain'
import type { Logger } from 'pino'
import { type Auth, createAuth } from './auth/auth.ts'
import { type Clock, settableClock, systemClock } from './clock.ts'
import type { Database, OpenDatabase } from './db/database.ts'
import { openEmbedded } from './db/embedded.ts'
import { openPostgres } from './db/postgres.ts'
import { subjectKey } from './db/schema/store.ts'
import type { ServerEnv } from './env.ts'
import { type Keys, parseKeys, readKeys } from './keys.ts'
import { openLog } from './log.ts'
import { createMetrics, type Metrics } from './metrics/metrics.ts'
import { scratchClock } from './scratch/clock.ts'
import { type Actors, accessChannel, createActors } from './session/actors.ts'
import { createFeed, eventChannel, type Feed } from './store/feed.ts'
import { type Ledger, openLedger } from './store/ledger.ts'
import { createVault, type Vault } from './store/vault.ts'
import { type Appender, createAppender } from './submit/appender.ts'

/** Everything impure, in one type. */
export type Deps = {
  engine: OpenDatabase['engine']
  db: Database
  jobs: OpenDatabase['jobs']
  keys: Keys
  ledger: Ledger
  auth: Auth
  actors: Actors
  /** Where every command goes. */
  appender: Appender
  vault: Vault
  feed: Feed
  clock: Clock
  metrics: Metrics
  log: Logger
  /** Writes what is still waiting and closes what stands behind; the feed is told first, when the server stops listening. */
  close: () => Promise<void>
}

/** Puts the parts together over a database that is open. */
export const assemble = async (
  opened: OpenDatabase,
  { keys, ledger, clock, log }: Pick<Deps, 'keys' | 'ledger' | 'clock' | 'log'>,
): Promise<Deps> => {
  const { engine, db } = opened
  const metrics = createMetrics()
  const feed = createFeed(db, metrics)
  const auth = createAuth(db, keys.session, log)
  const vault = createVault(keys)
  const appender = createAppender(opened, { vault, react, metrics })
  const actors = createActors(auth, db, () => listener.listening())
  const listener = await opened.listen([eventChannel, accessChannel], (channel, payload) => {
    if (channel !== accessChannel) feed.notify(payload ? Number(payload) : undefined)
    if (channel !== eventChannel) actors.forget()
  })
  const close = async () => {
    await appender.drained()
    await opened.close()
  }
  return { engine, db, jobs: opened.jobs, keys, ledger, auth, actors, vault, appender, feed, clock, metrics, log, close }
}

const clockOf = ({ testClock, testMode }: ServerEnv): Clock => {
  if (!testClock) return systemClock
  return testMode ? scratchClock(testClock.start) : settableClock(testClock.start)
}

/** Opens what the environment names: the embedded database, or a server where `DATABASE_URL` says so. */
export const openDeps = async (env: ServerEnv): Promise<Deps> => {
  const log = openLog(env.logLevel)
  const opened = env.databaseUrl
    ? await openPostgres(env.databaseUrl, (error) => log.error({ error: error.message }, 'database connection'))
    : await openEmbedded(env.dataDir)
  const close = async (reason: string): Promise<never> => {
    await opened.close()
    throw new Error(reason)
  }
  // Keys made anew over sealed data would leave nobody able to open all of it.
  if (!env.keys && !existsSync(env.keyFile) && (await opened.db.$count(subjectKey)) > 0)
    return close(`the key file ${env.keyFile} is missing, and this database is sealed with it; set KEY_FILE to where it is`)
  const clock = clockOf(env)
  const keys = env.keys ? parseKeys(env.keys, 'KEYS') : readKeys(env.keyFile)
  const deps = await assemble(opened, { keys, ledger: openLedger(env.ledgerDir), clock, log })
  if (!(await deps.vault.opens(deps.db)))
    return close(`${env.keys ? 'KEYS' : `the key file ${env.keyFile}`} does not open this database; set KEY_FILE to the one that does`)
  return deps
}
