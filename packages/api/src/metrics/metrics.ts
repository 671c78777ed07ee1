import type { CommandType } from '@ruhu/domain'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SubmitResult } from '../submit/submit.ts'

/** What is counted and timed. Labels are names and codes of the program: never an id, never anything of a person. */
export type Metrics = {
  registry: Registry
  /** A procedure was called; `code` is `ok`, or its error's. A subscription counts when it is opened. */
  called: (procedure: string, code: string, seconds: number) => void
  /** A command was answered. */
  submitted: (command: CommandType, status: SubmitResult['status']) => void
  /** One transaction of the appender: how many commands it took together, and how long. */
  appended: (commands: number, seconds: number) => void
  /** Somebody follows the feed, until the function this returns is called. */
  following: () => () => void
  /** How many events are committed that this node's followers have not been sent yet. */
  feedLag: (events: number) => void
}

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Metrics of one server, in a registry of their own. */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  const to = { registers: [registry] }
  const procedure = new Histogram({
    name: 'ruhu_procedure_seconds',
    help: 'Calls of each procedure, by what came of them',
    labelNames: ['procedure', 'code'],
    buckets: seconds,
    ...to,
  })
  const submit = new Counter({ name: 'ruhu_submit_total', help: 'Commands answered', labelNames: ['command', 'status'], ...to })
  const batch = new Histogram({
    name: 'ruhu_append_batch_size',
    help: 'Commands appended in one transaction',
    buckets: [1, 2, 4, 8, 16, 32, 64],
    ...to,
  })
  const append = new Histogram({ name: 'ruhu_append_seconds', help: 'Transactions of the appender', buckets: seconds, ...to })
  const followers = new Gauge({ name: 'ruhu_feed_subscribers', help: 'Open feeds of this node', ...to })
  const lag = new Gauge({ name: 'ruhu_feed_lag', help: 'Events committed and not sent to the followers of this node yet', ...to })

  return {
    registry,
    called: (name, code, took) => procedure.observe({ procedure: name, code }, took),
    submitted: (command, status) => submit.inc({ command, status }),
    appended: (commands, took) => {
      batch.observe(commands)
      append.observe(took)
    },
    following: () => {
      followers.inc()
      return () => followers.dec()
    },
    feedLag: (events) => lag.set(events),
  }
}
