import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openDeps } from '../deps.ts'
import { readEnv } from '../env.ts'
import { operate } from './operate.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-operate-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const backUp = async (dataDir: string) => {
  const complained: string[] = []
  const code = await operate(['backup', 'x.backup'], {
    env: { DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    file: (name) => resolve(home, name),
    say: () => {},
    complain: (text) => void complained.push(text),
  })
  return { code, complained: complained.join('') }
}

test('while a server holds the embedded database, the program says so, and what to do meanwhile', async () => {
  const data = join(home, 'data')
  const deps = await openDeps(readEnv({ DATA_DIR: data, LOG_LEVEL: 'silent' }))
  const { code, complained } = await backUp(data)
  await deps.close()
  expect(code).toBe(1)
  expect(complained).toMatch(/a ruhu server is running on it.*\n.*npm run -s ruhu -- backup/)
})

test('where there is no database, none is made, nor keys', async () => {
  const nowhere = join(home, 'nowhere')
  expect(await backUp(nowhere)).toMatchObject({ code: 1, complained: expect.stringMatching(/no database/) })
  for (const path of [nowhere, `${nowhere}.keys.json`, `${nowhere}.ledger`]) expect(existsSync(path)).toBe(false)
})
