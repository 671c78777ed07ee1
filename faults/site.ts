import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPglite } from '@ruhu/api'
import { type PostgresServer, startPostgres } from '@ruhu/api/testing/postgres-server'
import { type Deps, type OpenDatabase, openLedger, openPostgres, readKeys } from '@ruhu/api/testing/store'
import { endsWithUs, goesWithUs } from './ending.ts'
import { createNode, type Node } from './node.ts'

export const engines = ['pglite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** One city: its nodes, not started yet, and the database they share. */
export type Site = {
  nodes: readonly Node[]
  /** The PostgreSQL server; the embedded engine has none. */
  postgres?: PostgresServer
  /** Where the driver writes down what it sent and what was answered. */
  ledger: string
  /** Opens the database past the nodes. The embedded one has room for one process: the node must have ended. */
  open: () => Promise<OpenDatabase>
  /** What the nodes keep outside the database: their keys, and the seals over what is in it. */
  outside: () => Pick<Deps, 'keys' | 'ledger'>
  /** Kills whatever runs and removes everything. */
  remove: () => Promise<void>
}

/** The embedded engine with its one node, or a PostgreSQL server with two. */
export const openSite = async (engine: Engine): Promise<Site> => {
  const home = await mkdtemp(join(tmpdir(), 'ruhu-faults-'))
  const isGone = goesWithUs(home)
  const own = { KEY_FILE: join(home, 'keys.json'), LEDGER_DIR: join(home, 'seals') }
  const ledger = join(home, 'ledger.ndjson')
  const outside = () => ({ keys: readKeys(own.KEY_FILE), ledger: openLedger(own.LEDGER_DIR) })
  const removeHome = async () => {
    // What was killed a moment ago may still be writing.
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    isGone()
  }
  if (engine === 'pglite') {
    const data = join(home, 'data')
    const node = await createNode({ ...own, DATA_DIR: data })
    const remove = () => node.kill().then(removeHome)
    return { nodes: [node], ledger, open: () => openPglite(data), outside, remove }
  }
  // PostgreSQL does not run as root, and whoever it runs as must get to its folder.
  await chmod(home, 0o711)
  const postgres = await startPostgres({ folder: home, born: endsWithUs })
  const url = `${postgres.url}/postgres`
  const nodes = [await createNode({ ...own, DATABASE_URL: url }), await createNode({ ...own, DATABASE_URL: url })]
  const remove = async () => {
    for (const node of nodes) await node.kill()
    await postgres.kill()
    await removeHome()
  }
  // Whatever breaks on a connection of the check's own, its queries say so.
  return { nodes, postgres, ledger, open: () => openPostgres(url, () => {}), outside, remove }
}
