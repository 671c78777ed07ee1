import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { holdDirectory } from './lock.ts'
import { openPglite } from './pglite.ts'
import { event } from './schema/store.ts'

let directory: string
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'ruhu-pglite-')), 'data')
})
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }))

describe('the embedded database', () => {
  test('is made by a process of its own, and waits for one whose server was killed', { timeout: 60_000 }, async () => {
    fs.mkdirSync(directory, { recursive: true })
    const orphan = await holdDirectory(directory)
    const opening = openEmbedded(directory)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(fs.existsSync(join(directory, 'pg'))).toBe(false)
    await orphan.release()
    const opened = await opening
    expect(await opened.db.$count(event)).toBe(0)
    await expect(openEmbedded(directory)).rejects.toThrow(/is in use/)
    await opened.close()
  })

  test('syncs every commit to disk, locks its directory, keeps it to its owner, and is there again after a restart', async () => {
    const synced = vi.spyOn(fs, 'fdatasyncSync')
    const first = await openPglite(directory)
    await first.db.execute(sql`create table kept (n int)`)
    const before = synced.mock.calls.length
    for (let n = 0; n < 5; n++) await first.db.execute(sql`insert into kept values (${n})`)
    expect(synced.mock.calls.length - before).toBeGreaterThanOrEqual(5)
    expect((await stat(directory)).mode & 0o077).toBe(0)
    await expect(openPglite(directory)).rejects.toThrow(/in use: a ruhu server is running on it/)
    await first.close()

    const second = await openPglite(directory)
    const { rows } = (await second.db.execute(sql`select count(*)::int as n from kept`)) as unknown as { rows: { n: number }[] }
    expect(rows[0]?.n).toBe(5)
    await second.close()
    synced.mockRestore()
  })

  test('refuses a directory that another process has open, until that one is gone, however it goes', async () => {
    const opening = `import { openPglite } from ${JSON.stringify(new URL('pglite.ts', import.meta.url).href)}
      await openPglite(${JSON.stringify(directory)})
      process.stdout.write('open')
      setInterval(() => {}, 1_000)`
    const launch = () => spawn(process.execPath, ['--input-type=module', '--eval', opening])
    const holder = launch()
    try {
      await once(holder.stdout, 'data')
      const refused = launch()
      let complaint = ''
      refused.stderr.on('data', (chunk: Buffer) => {
        complaint += chunk.toString()
      })
      expect(await once(refused, 'close')).toEqual([1, null])
      expect(complaint).toMatch(/in use: a ruhu server is running on it/)
      await expect(openPglite(directory)).rejects.toThrow(/in use: a ruhu server is running on it/)
    } finally {
      holder.kill('SIGKILL')
      await once(holder, 'close')
    }
    await (await openPglite(directory)).close()
  })
})
