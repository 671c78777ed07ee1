import { createApp } from './app.ts'
import { type Deps, openDeps } from './deps.ts'
import { readEnv, type ServerEnv } from './env.ts'
import { announceServer, type Welcome } from './http/announce.ts'
import { listen } from './http/listen.ts'
import { startJobs } from './jobs/jobs.ts'
import { serveMetrics } from './metrics/serve-metrics.ts'
import { startForReal } from './operations/first-administrator/start-for-real.ts'
import { startScratch } from './scratch/start-scratch.ts'
import { seedDemonstration } from './seed/demonstration.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const begin = async (env: ServerEnv, deps: Deps): Promise<Welcome> => {
  if (env.testMode) return startScratch(deps)
  return env.demo ? { accounts: await seedDemonstration(deps, say) } : startForReal(deps)
}

try {
  const env = readEnv(process.env)
  const deps = await openDeps(env)
  const welcome = await begin(env, deps)
  const metrics = env.metrics && (await serveMetrics(deps.metrics, env.metrics))
  // Whoever plays says what the system does and when: by itself it would do it by a clock that means nothing.
  const stopJobs = env.testMode ? async () => {} : await startJobs(deps)
  const close = async () => {
    await stopJobs()
    await metrics?.close()
    await deps.close()
  }
  const server = await listen(createApp(deps), { port: env.port, host: env.host, ending: deps.feed.close, close })
  announceServer(server, welcome)
} catch (error) {
  // Whoever starts a server reads what to mend, not where the program stood.
  process.stderr.write(`ruhu did not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
