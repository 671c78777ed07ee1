import type { Column, Finding } from './finding.ts'

export const isLoss = ({ code }: Finding): boolean => code === 'EVENT_MISSING' || code === 'STREAM_MISSING'

/** Where a finding says that something is or was: a stream and, if it is about one event or several, the first version. */
export const placesIn = (finding: Finding): { stream: string; version: number }[] =>
  [
    'stream' in finding ? { stream: finding.stream, version: 'version' in finding ? finding.version : 1 } : undefined,
    'other' in finding ? finding.other : undefined,
    'found' in finding ? finding.found : undefined,
  ].filter((place) => place !== undefined)

/** Columns of which a change leaves a stream without the event, or with another hash, where a seal looks for it. */
const moving: readonly Column[] = ['hash', 'month', 'stream', 'version']

/** Whether something known of a stream is why a seal does not find there what it sealed. */
export const explains = (known: Finding, sealed: Finding, stream: string): boolean => {
  if (isLoss(known)) return isLoss(sealed)
  const from = sealed.code === 'EVENT_ADDED' ? sealed.version : 1
  const to = 'toVersion' in sealed ? sealed.toVersion : Number.MAX_SAFE_INTEGER
  switch (known.code) {
    case 'EVENT_REWRITTEN':
    case 'STREAM_RECHAINED':
      return !isLoss(sealed) && known.version <= to
    case 'EVENT_ALTERED':
    case 'EVENTS_SWAPPED':
      // An event with another `seq` looks added where that one was sealed.
      if (sealed.code !== 'EVENT_ADDED' && known.columns.length > 0 && !known.columns.some((column) => moving.includes(column)))
        return false
      return placesIn(known).some((place) => place.stream === stream && place.version >= from && place.version <= to)
    default:
      return false
  }
}

/** Whether something known of a stream is why its head or its commands are not as its events say. */
export const unsettles = (known: Finding, { code }: Finding): boolean =>
  code === 'COMMAND_DIFFERS' || isLoss(known) || known.code === 'STREAM_RECHAINED'
