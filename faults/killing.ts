import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresServer } from '@ruhu/api/testing/postgres-server'
import type { Dice } from './dice.ts'
import type { Driver } from './load/start-driver.ts'
import type { Node } from './node.ts'
import type { Site } from './site.ts'

/** Who takes part in a round; `at`: the time on the nodes' clocks (epoch ms). */
export type Round = { site: Site; driver: Driver; dice: Dice; at: number }

/** How long a node may take to accept something again (ms). */
const recovery = 30_000

/** The embedded engine: its node is killed under load, now and then while it starts, now and then as soon as it has begun. */
export const killEmbedded = async ({ site, driver, dice, at }: Round): Promise<void> => {
  for (const node of site.nodes) {
    await startDespiteKills(node, dice, at)
    const isEarly = dice.chance(0.25)
    const accepted = isEarly ? sleep(dice.between(0, 150)) : driver.accepted(node.url, recovery)
    driver.begin([node.url])
    await accepted
    if (!isEarly) await sleep(dice.between(500, 2000))
    await node.kill()
  }
}

/**
 * PostgreSQL and its nodes: one node or both are killed under load, and so is PostgreSQL, whichever first. Nodes that
 * were not killed must find back by themselves; the others are started again.
 */
export const killServed = async ({ site, postgres, driver, dice, at }: Round & { postgres: PostgresServer }): Promise<void> => {
  await startAll({ site, driver, dice, at })
  const victims = dice.chance(0.2) ? site.nodes : [dice.pick(site.nodes)]
  const killNodes = async () => {
    await sleep(dice.between(0, 800))
    await Promise.all(victims.map((node) => node.kill()))
  }
  const killPostgres = async () => {
    await sleep(dice.between(0, 800))
    await postgres.kill()
    await sleep(dice.between(0, 500))
    await postgres.start()
    await Promise.all(site.nodes.filter((node) => node.isRunning()).map(({ url }) => driver.accepted(url, recovery)))
  }
  for (const strike of dice.chance(0.5) ? [killNodes, killPostgres] : [killPostgres, killNodes]) await strike()
  await Promise.all(victims.map((node) => startDespiteKills(node, dice, at).then(() => driver.accepted(node.url, recovery))))
}

/** Starts what does not run, one after another, and begins the load; resolves once every node has accepted something. */
export const startAll = async ({ site, driver, dice, at }: Round): Promise<void> => {
  for (const node of site.nodes) await (node.isRunning() ? node.setClock(at) : startDespiteKills(node, dice, at))
  const accepted = Promise.all(site.nodes.map(({ url }) => driver.accepted(url, recovery)))
  driver.begin(site.nodes.map(({ url }) => url))
  await accepted
}

/** Starts a node; now and then it is killed on the way, and started again. */
const startDespiteKills = async (node: Node, dice: Dice, at: number): Promise<void> => {
  if (dice.chance(0.25)) {
    const starting = node.start(at)
    await sleep(dice.between(50, 1500))
    await node.kill()
    await starting
  }
  await node.start(at)
}
