import { exceptions, layers } from './house.ts'

const source = 'packages/domain/src/'

/** Why one file of the domain's source must not import another, or undefined when it may. Both paths are from the root. */
export function layerBreach(fromPath: string, toPath: string, typeOnly: boolean): string | undefined {
  const from = fromPath.slice(source.length)
  const to = toPath.slice(source.length)
  if (from === 'index.ts') return undefined
  if (to === 'index.ts') return 'inside the domain import the file itself: the door is for the other packages'
  const [here, there] = [from, to].map((path) => path.split('/')[0] ?? '')
  const [low, high] = [here, there].map((folder) => layers.findIndex((layer) => layer.includes(folder ?? '')))
  if (low === undefined || high === undefined || low < 0 || high < 0) return `${low === -1 ? here : there} is not among the domain's layers`
  if (here === there || high < low || typeOnly || isException(from, to)) return undefined
  return `${here} may import ${there} by type only: ${high === low ? 'they stand side by side' : `${there} is above it`}`
}

const isException = (from: string, to: string): boolean => exceptions.some((one) => covers(one.from, from) && covers(one.to, to))

const covers = (pattern: string, path: string): boolean => (pattern.endsWith('/') ? path.startsWith(pattern) : path === pattern)
