import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { installFromDebian, isDebianRoot } from './debian.mjs'
import { run, step } from './step.mjs'
import { node, root } from './workspace.mjs'

const stamp = join(root, 'node_modules/.modules.yaml')

/** Installs the packages the lockfile names, unless nothing that decides about them is newer than the last time. */
export async function install() {
  if (isInstalled()) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { code } = await step('install packages', () => run('npx', ['-y', packageManager, 'install', '--frozen-lockfile']))
  if (code !== 0) process.exit(1)
  await runtime()
  // An install that finds nothing to do leaves its stamp untouched, and would be asked again next time.
  utimesSync(stamp, new Date(), new Date())
}

/** The Node just installed links to a library that the Node we were started with may have done without. */
async function runtime() {
  const { code, output } = await run(node, ['--version'])
  const library = 'libatomic.so.1'
  if (code === 0) return
  if (output.includes(library) && isDebianRoot()) return installFromDebian('libatomic1', ['libatomic1'])
  process.stdout.write(
    `${output}The Node that ruhu runs on does not start here. Missing ${library}? It is in the package libatomic1 (libatomic on Fedora).\n`,
  )
  process.exit(1)
}

function isInstalled() {
  if (!existsSync(stamp)) return false
  const installed = statSync(stamp).mtimeMs
  const packages = ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  const manifests = ['.', 'e2e', 'bench', 'faults', 'play', ...packages].map((folder) => join(folder, 'package.json'))
  const decisive = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests].map((path) => join(root, path))
  return decisive.every((path) => !existsSync(path) || statSync(path).mtimeMs < installed)
}
