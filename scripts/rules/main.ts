import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { boundaries, type Doors } from './boundaries.ts'
import { fileShape } from './files.ts'
import { hanText } from './han.ts'
import { purity } from './purity.ts'
import { type Finding, finding, readSource } from './source.ts'

const passedOver = new Set(['node_modules', 'dist', '.turbo', 'coverage', 'test-results'])

/** Reads every source file under a root and returns what breaks a rule of the house. */
export function checkHouse(root: string): Finding[] {
  const doors = readDoors(root)
  return globSync('{packages,apps,e2e,bench,faults,play,scripts}/**/*.{ts,tsx,mjs}', {
    cwd: root,
    exclude: (name) => passedOver.has(name.split('/').at(-1) ?? ''),
  })
    .sort()
    .flatMap((path) => checkFile(path, readFileSync(join(root, path), 'utf8'), doors))
}

function checkFile(path: string, text: string, doors: Doors): Finding[] {
  const source = readSource(path, text)
  const broken = source.errors.map((error) => finding(source, error.labels[0]?.start ?? 0, 'syntax', error.message))
  return [...broken, ...fileShape(path, text), ...boundaries(source, doors), ...purity(source), ...hanText(source)]
}

function readDoors(root: string): Doors {
  const manifests = globSync('{packages/*,apps/*,e2e,bench,faults,play}/package.json', { cwd: root }).map((path) =>
    JSON.parse(readFileSync(join(root, path), 'utf8')),
  )
  return new Map(manifests.filter(({ exports }) => exports).map(({ name, exports }) => [name, Object.keys(exports)]))
}

if (import.meta.main) {
  const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'))
  const findings = checkHouse(root)
  for (const { path, line, rule, message } of findings)
    console.log(`${relative(process.cwd(), join(root, path))}:${line} ${rule} ${message}`)
  process.exitCode = findings.length > 0 ? 1 : 0
}
