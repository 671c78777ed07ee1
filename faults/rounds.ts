import { setTimeout as sleep } from 'node:timers/promises'
import { check } from './check/check.ts'
import type { Finding } from './check/finding.ts'
import { diceFrom } from './dice.ts'
import { killEmbedded, killServed, type Round, startAll } from './killing.ts'
import { isAcknowledged, readLedger } from './ledger.ts'
import { startDriver } from './load/start-driver.ts'
import { type Engine, openSite, type Site } from './site.ts'

/** What rounds of killing came to on one engine. */
export type Outcome = {
  engine: Engine
  rounds: number
  acknowledged: number
  findings: Finding[]
  kills: { server: number; postgres: number }
}

type Playing = { rounds: number; seed: number; say: (line: string) => void }

const week = 7 * 86_400_000
/** A Monday, 08:00 business time. */
const begins = Date.UTC(2026, 10, 23)

/**
 * Plays rounds of load and killing on one engine, and a last one that ends in peace. The store is held against the ledger
 * after each; the first findings end it.
 */
export const playRounds = async (engine: Engine, { rounds, seed, say }: Playing): Promise<Outcome> => {
  const site = await openSite(engine)
  const driver = startDriver(site.ledger, seed + 1)
  const dice = diceFrom(seed)
  let findings: Finding[] = []
  let done = 0
  const look = async () => {
    await driver.rest()
    findings = await checkSite(site)
    say(`${engine}, round ${done} of ${rounds}: ${tell(site)}, ${findings.length} findings`)
  }
  try {
    while (done < rounds && findings.length === 0) {
      await killIn({ site, driver, dice, at: weekOf(done) })
      done += 1
      await look()
    }
    if (findings.length === 0) {
      await endInPeace({ site, driver, dice, at: weekOf(done) })
      await look()
    }
    return { engine, rounds: done, acknowledged: acknowledgedAt(site), findings, kills: killsAt(site, done) }
  } finally {
    driver.end()
    await site.remove()
  }
}

/** A week later there are new windows to give away. */
const weekOf = (round: number): number => begins + round * week

const killIn = (round: Round): Promise<void> => {
  const { postgres } = round.site
  return postgres ? killServed({ ...round, postgres }) : killEmbedded(round)
}

/** What was not acknowledged is sent again, and every node ends as it likes to. */
const endInPeace = async (round: Round): Promise<void> => {
  await startAll(round)
  await sleep(500)
  await round.driver.rest()
  for (const node of round.site.nodes) await node.stop()
}

const checkSite = async ({ open, outside, ledger, postgres }: Site): Promise<Finding[]> => {
  const opened = await open()
  try {
    return [...(await check({ ...outside(), db: opened.db }, ledger)), ...(postgres ? [] : faultsIn(ledger))]
  } finally {
    await opened.close()
  }
}

/** Where no database was killed under a server, a server that answers has nothing to complain of. */
const faultsIn = (ledger: string): Finding[] =>
  [...readLedger(ledger).values()]
    .filter(({ answers }) => answers.some((answer) => answer.is === 'unknown' && answer.why.startsWith('answered')))
    .map(({ type, id }) => ({ kind: 'corrupted', what: `${type} ${id} was answered that something is broken, and nothing was` }))

const acknowledgedAt = ({ ledger }: Site): number => [...readLedger(ledger).values()].filter(isAcknowledged).length

/** How much was sent and came back, and of how much nobody knows. */
const tell = (site: Site): string => {
  const sent = [...readLedger(site.ledger).values()]
  const unknown = sent.filter((kept) => !isAcknowledged(kept) && kept.answers.at(-1)?.is === 'unknown').length
  return `${sent.length} sent, ${acknowledgedAt(site)} acknowledged, ${unknown} unanswered`
}

const killsAt = ({ nodes, postgres }: Site, rounds: number): Outcome['kills'] => ({
  server: nodes.reduce((sum, node) => sum + node.kills(), 0),
  postgres: postgres ? rounds : 0,
})
