import type { EventRow } from '@ruhu/api/testing/store'
import type { Contents } from './contents.ts'
import type { Find } from './finding.ts'

/** Holds every stored command to the events that carry its id: they are there, all of them, once. */
export const checkCommands = ({ events, commands }: Pick<Contents, 'events' | 'commands'>, find: Find): void => {
  const byCommand = Map.groupBy(events, ({ commandId }) => commandId)
  for (const { id, stream, fromVersion, toVersion } of commands) {
    const made = byCommand.get(id) ?? []
    const versions = Array.from({ length: toVersion - fromVersion }, (_, place) => fromVersion + place + 1)
    byCommand.delete(id)
    if (versions.length === 0) find('corrupted', `command ${id} is stored and made nothing`)
    if (made.some((event) => event.stream !== stream)) find('duplicated', `command ${id} has events on more than its stream`)
    if (made.length > versions.length) find('duplicated', `command ${id} made ${versions.length} events and ${made.length} are there`)
    else if (!isRange(made, versions)) find('corrupted', `command ${id} is there by half: ${versionsOf(made)} of ${versions}`)
  }
  for (const [id, made] of byCommand) find('corrupted', `command ${id} is not stored, and its events ${versionsOf(made)} are`)
}

const versionsOf = (events: readonly EventRow[]): string => events.map(({ stream, version }) => `${stream}/${version}`).join(', ')

const isRange = (made: readonly EventRow[], versions: readonly number[]): boolean =>
  made.length === versions.length && made.every(({ version }, place) => version === versions[place])
