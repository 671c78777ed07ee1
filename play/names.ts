import { type Instant, type PersonId, systemActor } from '@ruhu/domain'
import { v5 as derived, v7 } from 'uuid'
import { toInstant } from './moment.ts'
import type { World } from './server/connect.ts'
import type { Meanings } from './values.ts'

/** A stream of a line: its id, and the version whoever follows it has seen. */
export type Stream = { name: string; id: string; version: number }

/** What the names in one line stand for. */
export type Names = {
  /** The stream a line calls so, begun at `now` where it is new. */
  stream: (name: string, now: Instant) => Stream
  streams: () => readonly Stream[]
  /** The id of the line's `n`th command, from 0. */
  commandId: (n: number) => string
  called: (name: string, n: number) => void
  meanings: (now: Instant) => Meanings
  /** By which name somebody goes. */
  nameOf: (person: PersonId) => string
}

const staffIn = ({ people }: World, value: unknown): string | undefined =>
  typeof value === 'string' && Object.hasOwn(people, value) ? people[value]?.id : undefined

/** Names are told apart by the line they are in: `salt` is no other line's. */
export const namesIn = (world: World, salt: string): Names => {
  const streams = new Map<string, Stream>()
  const commands = new Map<string, number>()
  const known = new Map<string, string>([
    [systemActor, 'system'],
    ...Object.entries(world.people).map(([name, { id }]) => [id, name] as const),
  ])
  const idOf = (kind: string, name: string | number): string => derived(`${kind}/${name}`, salt)
  const commandId = (n: number) => idOf('command', n)
  const stream = (name: string, now: Instant): Stream => {
    const found = streams.get(name) ?? { name, id: v7({ msecs: now }), version: 0 }
    streams.set(name, found)
    return found
  }
  const named = (kind: string) => (value: unknown) => (typeof value === 'string' ? idOf(kind, value) : value)
  const command = (value: unknown): unknown => {
    const { n, name } = (typeof value === 'object' ? value : { name: value }) as { n?: unknown; name?: unknown }
    const place = typeof name === 'string' ? commands.get(name) : n
    return typeof place === 'number' ? commandId(place) : value
  }
  return {
    stream,
    streams: () => [...streams.values()],
    commandId,
    called: (name, n) => void commands.set(name, n),
    meanings: (now) => ({
      instant: toInstant,
      person: (value) => staffIn(world, value) ?? value,
      // Staff may be meant too: whoever signs is told by id (18.4).
      subject: (value) => staffIn(world, value) ?? named('subject')(value),
      file: named('file'),
      command,
      stream: (value) => (typeof value === 'string' ? stream(value, now).id : value),
      branch: (value) => (typeof value === 'string' && Object.hasOwn(world.branches, value) ? world.branches[value] : value),
    }),
    nameOf: (person) => known.get(person) ?? person,
  }
}
