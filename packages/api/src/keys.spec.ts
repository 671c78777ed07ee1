import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readEnv } from './env.ts'
import { readKeys } from './keys.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ruhu-keys-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describe('the key file', () => {
  test('is made once, for its owner only, and read again as it was', async () => {
    const file = join(directory, 'keys.json')
    const made = readKeys(file)
    expect(readKeys(file)).toEqual(made)
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length)
  })

  test('that is not whole is refused by name, and no secret is shown', async () => {
    const file = join(directory, 'keys.json')
    await writeFile(file, JSON.stringify({ vault: 'abc', lookup: 'f'.repeat(64) }))
    expect(() => readKeys(file)).toThrow(/vault, session/)
    expect(() => readKeys(file)).not.toThrow(/abc/)
  })

  test('lies outside the data directory', () => {
    const { dataDir, keyFile } = readEnv({ DATA_DIR: '/srv/ruhu' })
    expect(keyFile.startsWith(`${dataDir}/`)).toBe(false)
  })
})

describe('the environment', () => {
  test('names each variable that is wrong', () => {
    expect(() => readEnv({ PORT: 'http', DATABASE_URL: 'here' })).toThrow(/PORT .*DATABASE_URL/)
  })
})
