import { type Driver, startDriver } from '../load/start-driver.ts'
import type { Node } from '../node.ts'
import { openSite, type Site } from '../site.ts'

/** A Monday, 08:00 business time. */
export const morning = Date.UTC(2026, 10, 23)

/** Two nodes on one PostgreSQL, both running, and a driver that rests until it is told to begin. */
export type City = { site: Site; here: Node; there: Node; urls: readonly string[]; driver: Driver; remove: () => Promise<void> }

export const openCity = async (): Promise<City> => {
  const site = await openSite('postgres')
  const driver = startDriver(site.ledger, 1)
  const remove = async () => {
    driver.end()
    await site.remove()
  }
  const [here, there] = site.nodes as [Node, Node]
  try {
    // One after the other: the first fills the demonstration.
    for (const node of site.nodes) await node.start(morning)
  } catch (error) {
    await remove()
    throw error
  }
  return { site, here, there, urls: site.nodes.map(({ url }) => url), driver, remove }
}
