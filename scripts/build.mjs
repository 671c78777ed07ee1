import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run, step } from './step.mjs'
import { root } from './workspace.mjs'

const stamp = join(root, 'node_modules/.cache/ruhu/built')
const sources = ['apps', 'packages', 'package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'turbo.json']
const notSource = new Set(['node_modules', 'dist', '.turbo'])
const built = ['web', 'kiosk', 'field', 'cli'].map((name) => join(root, 'apps', name, 'dist'))

export const turbo = (...tasks) =>
  run('turbo', ['run', ...tasks, '--continue', '--output-logs=errors-only', '--no-update-notifier', '--ui=stream'])

/**
 * Builds what ships to a browser or a terminal, and answers whether it is there now. Turbo, too, would find that nothing
 * has changed, but where git is missing that takes it four seconds, most of a second start.
 */
export async function build() {
  const before = fingerprint()
  if (built.every((folder) => existsSync(folder)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === before) return true
  const { code } = await step('build clients', () => turbo('build'))
  if (code !== 0) return false
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, before)
  return true
}

/** Changes when a source file is added, removed or written to. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((name) => filesIn(join(root, name)))) hash.update(`${path} ${statSync(path).mtimeMs}\n`)
  return hash.digest('hex')
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  const inside = readdirSync(path).filter((name) => !notSource.has(name))
  return inside.flatMap((name) => filesIn(join(path, name)))
}
