import { basename } from 'node:path/posix'
import type { Finding } from './source.ts'

const longest = 400
const catalogue = /\/(editions|lexicon|migrations)\/|\.gen\.[a-z]+$/
const vague = /^(utils?|helpers?|common|misc)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/
const pascal = /^[A-Z][A-Za-z0-9]*(\.[a-z0-9-]+)*$/

/** A file's name says what is in it, and it is short enough to be read in one sitting. */
export function fileShape(path: string, text: string): Finding[] {
  const problems = [nameProblem(path), sizeProblem(path, text)]
  return problems.flatMap((message) => (message ? [{ path, line: 1, rule: 'files', message }] : []))
}

function nameProblem(path: string): string | undefined {
  const stem = basename(path).replace(/\.(tsx?|mjs)$/, '')
  const lost = [...path.split('/').slice(0, -1), stem.split('.')[0] ?? ''].find((part) => vague.test(part))
  if (lost) return `"${lost}" says nothing: name the file after its one noun or verb`
  if (kebab.test(stem) || (path.endsWith('.tsx') && pascal.test(stem))) return undefined
  return path.endsWith('.tsx') ? 'a component is PascalCase.tsx, anything else kebab-case' : 'file names are kebab-case'
}

function sizeProblem(path: string, text: string): string | undefined {
  const lines = text.trimEnd().split('\n').length
  return lines > longest && !catalogue.test(path) ? `${lines} lines, more than ${longest}` : undefined
}
