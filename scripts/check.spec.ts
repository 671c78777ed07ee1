import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'ruhu-check-'))

beforeAll(() => {
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => isKept(relative(root, path)) })
  linkModules()
})

// A folder of its own, so that what tools keep beside the packages is written to the copy and goes with it. Hidden files
// are those notes; only the store and the programs are wanted, and the programs copied, for they are what an install rewrites.
function linkModules() {
  const [from, to] = [root, copy].map((folder) => join(folder, 'node_modules')) as [string, string]
  cpSync(join(from, '.bin'), join(to, '.bin'), { recursive: true, verbatimSymlinks: true })
  for (const name of readdirSync(from).filter((entry) => entry === '.pnpm' || !entry.startsWith('.')))
    symlinkSync(join(from, name), join(to, name))
}

afterAll(() => rmSync(copy, { recursive: true, force: true }))

// The node_modules of the packages are kept: they are links that lead, within the copy, to the copy.
function isKept(path: string): boolean {
  if (/^(node_modules|reports|\.git|\.turbo|data.*)$/.test(path)) return false
  return !/^(dist|\.turbo|\.vite|\.cache|coverage|test-results|playwright-report)$/.test(basename(path))
}

function check(): Promise<{ failed: boolean; output: string }> {
  return new Promise((settle) => {
    execFile(process.execPath, ['scripts/check.mjs'], { cwd: copy, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      settle({ failed: error !== null, output: stdout + stderr }),
    )
  })
}

async function checkWith(path: string, text: string) {
  const planted = join(copy, path)
  mkdirSync(dirname(planted), { recursive: true })
  writeFileSync(planted, text)
  try {
    return await check()
  } finally {
    rmSync(planted)
  }
}

test('the tree as it is passes', async () => {
  const { failed, output } = await check()
  expect(failed, output).toBe(false)
})

test.each([
  [
    'boundaries',
    'packages/domain/src/kernel/planted.ts',
    "import { duties } from '../regulation/duty.ts'\n\nexport const planted = duties\n",
  ],
  ['purity', 'packages/domain/src/kernel/planted.ts', 'export const planted = () => Date.now()\n'],
  ['han', 'apps/web/src/Planted.tsx', 'export const Planted = () => <p>工单</p>\n'],
])('a planted breach of %s fails, and the file is named', async (rule, path, text) => {
  const { failed, output } = await checkWith(path, text)
  expect(output).toMatch(new RegExp(`^${path}:\\d+ ${rule} `, 'm'))
  expect(failed).toBe(true)
})
