import { posix } from 'node:path'
import { arrows, strangers } from './house.ts'
import { type Import, importsOf } from './imports.ts'
import { layerBreach } from './layers.ts'
import { type Finding, finding, isSpec, type Source } from './source.ts'

/** package name → what its `exports` offer, such as `.` or `./*.css`. */
export type Doors = ReadonlyMap<string, readonly string[]>

/** Every import of a file that breaks an arrow of the house. */
export function boundaries(source: Source, doors: Doors): Finding[] {
  return importsOf(source).flatMap((one) => {
    const message = breach(source.path, one, doors)
    return message ? [finding(source, one.offset, 'boundaries', message)] : []
  })
}

function breach(path: string, one: Import, doors: Doors): string | undefined {
  const room = roomOf(path)
  if (one.target === undefined)
    return room ? 'an import whose target cannot be read cannot be checked: write it as a plain string' : undefined
  if (one.target.startsWith('.')) return relativeBreach(path, room, one)
  if (one.target.startsWith('@ruhu/')) return packageBreach({ path, room }, one, doors)
  return foreignBreach(path, room, one.target)
}

/** `packages/api/src/x.ts` → `packages/api`; undefined for files of the root. */
const roomOf = (path: string): string | undefined => /^(?:(?:packages|apps)\/[^/]+|e2e|bench|faults|play)(?=\/)/.exec(path)?.[0]

function relativeBreach(path: string, room: string | undefined, one: Import): string | undefined {
  const target = posix.join(posix.dirname(path), one.target ?? '')
  if (target.startsWith('apps/') && room !== roomOf(target)) return 'nothing imports an app'
  if (!room) return undefined
  if (!target.startsWith(`${room}/`)) return `${one.target} leaves ${room}: import the other package by its name`
  return room === 'packages/domain' ? domainBreach(path, target, one) : undefined
}

function domainBreach(path: string, target: string, one: Import): string | undefined {
  if (isSpec(path) || !path.startsWith('packages/domain/src/')) return undefined
  if (!target.startsWith('packages/domain/src/')) return `${one.target} is not part of the domain's source`
  return layerBreach(path, target, one.typeOnly)
}

function packageBreach({ path, room }: { path: string; room: string | undefined }, one: Import, doors: Doors): string | undefined {
  const [name, door] = splitDoor(one.target ?? '')
  const strength = room === undefined ? 'value' : arrows[room]?.[name]
  if (!doors.has(name)) return `${name} has no door to come in by: nothing imports an app`
  if (strength === undefined) return `${room} must not import ${name}`
  // Clients are tested against the real server, not against a likeness of it.
  if (isSpec(path) && one.target === '@ruhu/api/testing') return undefined
  if (strength === 'type' && !one.typeOnly) return `${room} knows ${name} by type only: write import type`
  if (strength === 'type' && one.target !== '@ruhu/api/client') return `${room} knows the API by @ruhu/api/client only`
  if (!doors.get(name)?.some((pattern) => posix.matchesGlob(door, pattern))) return `${one.target} is not among the exports of ${name}`
  return undefined
}

function foreignBreach(path: string, room: string | undefined, target: string): string | undefined {
  if (room === 'packages/domain' && target !== 'zod' && !(isTesting(path) && isTestTool(target)))
    return `the domain imports zod and nothing else, not ${target}`
  const kept = room === undefined ? undefined : strangers[room]
  const stranger = isSpec(path) ? undefined : kept?.packages.find((name) => matches(target, name))
  return stranger && `${room} must not import ${target}: ${kept?.because}`
}

const splitDoor = (target: string): [name: string, door: string] => {
  const [scope, name, ...rest] = target.split('/')
  return [`${scope}/${name}`, posix.join('.', ...rest) === '.' ? '.' : `./${rest.join('/')}`]
}

const isTesting = (path: string): boolean => isSpec(path) || path.startsWith('packages/domain/testing/')

const isTestTool = (target: string): boolean => /^(vitest|fast-check)(\/|$)|^node:/.test(target)

const matches = (target: string, name: string): boolean =>
  name.endsWith('*') ? target.startsWith(name.slice(0, -1)) : target === name || target.startsWith(`${name}/`)
