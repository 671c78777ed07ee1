import fs from 'node:fs'
import { PGlite, types } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { fromPglite } from 'pg-boss'
import type { Database, OpenDatabase } from './database.ts'
import { holdDirectory } from './lock.ts'
import { migrations } from './migrations.ts'
import { openTurns } from './pglite-turns.ts'
import * as schema from './schema/index.ts'

type Module = { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } }

/**
 * The file system the engine ships never syncs: acknowledged commits would not survive a power cut. This one does,
 * with `fsync=on` and a sync method the engine's libc has.
 */
class DurableFileSystem extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const ready = await super.init(pg, options)
    const sync = (module: Module) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        fs.fdatasyncSync(stream.nfd)
        return 0
      }
    }
    ;(ready.emscriptenOpts.preRun as unknown as ((module: Module) => void)[]).push(sync)
    return ready
  }
}

const durable = [...PGlite.defaultStartParams.filter((flag) => flag !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync']

/** The engine's own way takes half a second for the bytes of a photo, and everybody waits for it. */
const bytes = {
  serializers: { [types.BYTEA]: (value: Uint8Array) => `\\x${Buffer.from(value).toString('hex')}` },
  parsers: { [types.BYTEA]: (value: string) => Buffer.from(value.slice(2), 'hex') },
}

const opened = (client: PGlite, close: () => Promise<void>): OpenDatabase => ({
  engine: 'pglite',
  db: drizzle(client, { schema }) as unknown as Database,
  turn: openTurns(client),
  listen: async (channels, receive) => {
    for (const channel of channels) await client.listen(channel, (payload) => receive(channel, payload))
    return { listening: () => true }
  },
  jobs: { db: fromPglite(client), backend: 'pglite' },
  close,
})

/** Opens the embedded database under `directory`, durable, locked and readable by its owner only, and migrates it. */
export const openPglite = async (directory: string): Promise<OpenDatabase> => {
  process.umask(0o077)
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 })
  const lock = await holdDirectory(directory)
  const client = await PGlite.create({ fs: new DurableFileSystem(`${directory}/pg`), startParams: durable, ...bytes })
  await migrate(drizzle(client), { migrationsFolder: migrations })
  return opened(client, async () => {
    await client.close()
    await lock.release()
  })
}

/** An embedded database in memory, from a migrated snapshot where one is given. For tests. */
export const openMemory = async (snapshot?: Blob): Promise<OpenDatabase & { client: PGlite }> => {
  const client = await PGlite.create(snapshot ? { loadDataDir: snapshot, ...bytes } : bytes)
  if (!snapshot) await migrate(drizzle(client), { migrationsFolder: migrations })
  return { ...opened(client, () => client.close()), client }
}
