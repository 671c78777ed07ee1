import { PgBoss } from 'pg-boss'
import { sealNow } from '../audit/seal.ts'
import type { Deps } from '../deps.ts'
import { sweepOrphans } from '../file/sweep-orphans.ts'
import { describeFault } from '../http/describe-fault.ts'
import { passDeadlines } from './pass-deadlines.ts'

type Job = {
  /** When it comes round, in the business zone, by the machine's clock. */
  cron: string
  /** Does its work; answers with the ms after which it wants to be run again before its time, if it does. */
  run: (deps: Deps) => Promise<number | undefined>
}

/** What the system does by itself. Each runs on one node at a time; each may run twice and comes to the same. */
const jobs: Record<string, Job> = {
  'pass-deadlines': { cron: '* * * * *', run: passDeadlines },
  seal: { cron: '0 * * * *', run: (deps) => sealNow(deps).then(() => undefined) },
  'sweep-files': { cron: '17 3 * * *', run: (deps) => sweepOrphans(deps).then(() => undefined) },
}

const zone = 'Asia/Shanghai'
/** One waiting, one running: a node that dies leaves its run to another, and nothing piles up. */
const queue = { policy: 'stately', retryLimit: 2, expireInSeconds: 60, heartbeatSeconds: 10, deleteAfterSeconds: 3_600 } as const
/** How often it is looked whether a node that runs a job is still there. */
const watched = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 } as const

/** Starts the jobs on this node; resolves with how to stop them. */
export const startJobs = async (deps: Deps): Promise<() => Promise<void>> => {
  const boss = new PgBoss({ ...deps.jobs, ...watched, schema: 'pgboss' })
  boss.on('error', (error) => deps.log.error({ from: 'jobs', ...describeFault(error) }, 'fault'))
  await boss.start()
  for (const [name, { cron, run }] of Object.entries(jobs)) {
    await boss.createQueue(name, queue)
    await boss.work(name, { pollingIntervalSeconds: 1 }, async () => {
      const again = await run(deps)
      if (again !== undefined) await boss.send(name, null, { startAfter: new Date(Date.now() + again) })
    })
    await boss.schedule(name, cron, null, { tz: zone })
  }
  await boss.send('pass-deadlines')
  return () => boss.stop({ graceful: true, timeout: 5_000 })
}
