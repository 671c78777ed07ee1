import { type CommandType, commandSchemas, type StreamId } from '@ruhu/domain'

/** What lies over a visit and goes away with the phone's back button. */
export const sheets = ['late', 'ask', 'others'] as const
/** One of these, or a step that asks something. */
export type SheetName = (typeof sheets)[number] | CommandType

const isSheet = (name: string): name is SheetName => sheets.some((sheet) => sheet === name) || Object.hasOwn(commandSchemas, name)

/** Where the technician is. It lives in the hash, so that the phone's back button and a reload both know it. */
export type Route = { screen: 'day'; sheet?: 'settings' } | { screen: 'visit'; id: StreamId; sheet?: SheetName } | { screen: 'outbox' }

const visitPath = /^visit\/([0-9a-f-]{36})(?:\/([A-Za-z]+))?$/

/** Reads a hash. Whatever it does not know is the day. */
export const routeOf = (hash: string): Route => {
  const path = hash.replace(/^#/, '')
  if (path === 'outbox') return { screen: 'outbox' }
  if (path === 'settings') return { screen: 'day', sheet: 'settings' }
  const [, id, over] = visitPath.exec(path) ?? []
  if (id === undefined) return { screen: 'day' }
  return { screen: 'visit', id: id as StreamId, ...(over !== undefined && isSheet(over) && { sheet: over }) }
}

export const hashOf = (route: Route): string => {
  switch (route.screen) {
    case 'day':
      return route.sheet ? `#${route.sheet}` : '#'
    case 'visit':
      return `#visit/${route.id}${route.sheet ? `/${route.sheet}` : ''}`
    case 'outbox':
      return '#outbox'
    default:
      return route satisfies never
  }
}

/** What a route lies over: where closing it leads when nothing is behind it. */
export const under = (route: Route): Route =>
  route.screen === 'visit' && route.sheet ? { screen: 'visit', id: route.id } : { screen: 'day' }
