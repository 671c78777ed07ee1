import type { OutboxItem, OutboxStorage } from '@ruhu/client'
import type { PersonId } from '@ruhu/domain'

const key = 'ruhu.outbox'
const of = (name: string, person: PersonId) => `${name}.${person}`

/** A box of one's own: who signs in next on the same phone must not send what somebody else did. */
export const storageOf = (person: PersonId, store: OutboxStorage): OutboxStorage => ({
  getItem: (name) => store.getItem(of(name, person)),
  setItem: (name, value) => store.setItem(of(name, person), value),
})

/** How many records wait on this phone, whoever made them. */
export const waitingHere = (store: Storage): number =>
  Object.keys(store)
    .filter((name) => name.startsWith(key))
    .reduce((sum, name) => sum + unsent(store.getItem(name)), 0)

const unsent = (value: string | null): number => {
  try {
    return (JSON.parse(value ?? '[]') as OutboxItem[]).filter(({ answer }) => !answer).length
  } catch {
    return 0
  }
}
