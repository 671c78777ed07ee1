import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDeps } from './deps.ts'
import { readEnv } from './env.ts'
import { seedDemonstration } from './seed/demonstration.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ruhu-deps-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const env = (more: Record<string, string> = {}) => readEnv({ DATA_DIR: join(home, 'data'), LOG_LEVEL: 'silent', ...more })

describe('18.7 sealed data and its keys', () => {
  test('a database whose key file is elsewhere, or is another, does not start, and no keys are made over it', async () => {
    const deps = await openDeps(env({ TEST_CLOCK: '2026-11-22T18:00:00+08:00' }))
    await seedDemonstration(deps, () => {})
    await deps.close()

    await rename(env().keyFile, join(home, 'elsewhere.json'))
    await expect(openDeps(env())).rejects.toThrow(/missing.*KEY_FILE/)
    await expect(openDeps(env())).rejects.toThrow(/missing.*KEY_FILE/)

    const other = join(home, 'other.json')
    await (await openDeps(env({ DATA_DIR: join(home, 'empty'), KEY_FILE: other }))).close()
    await expect(openDeps(env({ KEY_FILE: other }))).rejects.toThrow(/does not open this database/)

    const found = await openDeps(env({ KEY_FILE: join(home, 'elsewhere.json') }))
    expect(await found.vault.opens(found.db)).toBe(true)
    await found.close()
  })
})
