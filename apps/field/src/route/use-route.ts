import { useMemo, useSyncExternalStore } from 'react'
import { hashOf, type Route, routeOf, under } from './route.ts'

const listeners = new Set<() => void>()
const changed = () => {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('popstate', listener)
  }
}

/** Goes somewhere, with a step that the phone's back button takes back. */
export const go = (route: Route): void => {
  if (hashOf(route) === hashOf(routeOf(location.hash))) return
  history.pushState({ within: true }, '', hashOf(route))
  changed()
}

/** Goes back to where the user came from; to what lies under, where nothing of ours is behind. */
export const goBack = (): void => {
  if ((history.state as { within?: boolean } | null)?.within) history.back()
  else {
    history.replaceState(null, '', hashOf(under(routeOf(location.hash))))
    changed()
  }
}

/** Where the technician is. */
export const useRoute = (): Route => {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}
