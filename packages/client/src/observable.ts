/** A value that tells when it changes, in the shape React's `useSyncExternalStore` takes. */
export type Observable<T> = { get: () => T; subscribe: (listener: () => void) => () => void }
export type Settable<T> = Observable<T> & { set: (next: T) => void }

export const observable = <T>(initial: T): Settable<T> => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
