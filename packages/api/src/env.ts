import { resolve } from 'node:path'
import { type Instant, instant } from '@ruhu/domain'
import { z } from 'zod'

const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  KEY_FILE: z.string().min(1).optional(),
  KEYS: z.string().min(1).optional(),
  LEDGER_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.url().optional(),
  DEMO: z.enum(['0', '1']).optional(),
  TEST_CLOCK: z.union([z.enum(['0', '1']), z.iso.datetime({ offset: true })]).default('0'),
  TEST_MODE: z.enum(['0', '1']).default('0'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

/** What the server is told from outside. Secrets are in `keys` or the key file, never in the data directory or its backups. */
export type ServerEnv = {
  port: number
  host: string
  dataDir: string
  keyFile: string
  /** The keys themselves, as JSON, where no file shall hold them. */
  keys: string | undefined
  /** Where seals and tombstones are written down, outside the database. */
  ledgerDir: string
  databaseUrl: string | undefined
  demo: boolean
  /** A clock that tests may set, and when it starts; undefined for the machine's own. */
  testClock: { start: Instant } | undefined
  /** A scratch world for tests, on a database that is nothing else. */
  testMode: boolean
  /** Where metrics are served, apart from everything else; undefined for nowhere. */
  metrics: { port: number; host: string } | undefined
  logLevel: z.infer<typeof Env>['LOG_LEVEL']
}

/** Reads the environment; throws an error that names each variable that is wrong. */
export const readEnv = (source: NodeJS.ProcessEnv): ServerEnv => {
  // A variable that is set to nothing is not set.
  const parsed = Env.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  if (!parsed.success)
    throw new Error(`environment: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
  const env = parsed.data
  const testMode = env.TEST_MODE === '1'
  if (testMode) refuseWhereReal(env)
  const dataDir = resolve(env.DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    keyFile: resolve(env.KEY_FILE ?? `${dataDir}.keys.json`),
    keys: env.KEYS,
    ledgerDir: resolve(env.LEDGER_DIR ?? `${dataDir}.ledger`),
    databaseUrl: env.DATABASE_URL,
    // Invented people with a published password belong into the embedded database only, unless somebody says otherwise.
    demo: !testMode && (env.DEMO ?? (env.DATABASE_URL ? '0' : '1')) === '1',
    testClock: testClock(env.TEST_CLOCK === '0' && testMode ? '1' : env.TEST_CLOCK),
    testMode,
    metrics: env.METRICS_PORT === undefined ? undefined : { port: env.METRICS_PORT, host: env.METRICS_HOST },
    logLevel: env.LOG_LEVEL,
  }
}

const loopback = ['127.0.0.1', '::1', 'localhost']

/** In the test mode anybody who reaches the server sets its time and signs in as whom they like: nothing real may be near. */
const refuseWhereReal = ({ DATABASE_URL, DEMO, HOST }: z.infer<typeof Env>): void => {
  if (DATABASE_URL) throw new Error('environment: TEST_MODE has a scratch database of its own; leave DATABASE_URL out')
  if (DEMO === '1') throw new Error('environment: TEST_MODE has people of its own; leave DEMO out')
  if (!loopback.includes(HOST)) throw new Error('environment: TEST_MODE is served to this machine only; leave HOST out')
}

const testClock = (value: string): ServerEnv['testClock'] =>
  value === '0' ? undefined : { start: instant(value === '1' ? Date.now() : Date.parse(value)) }
