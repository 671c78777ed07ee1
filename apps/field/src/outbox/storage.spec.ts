import type { PersonId } from '@ruhu/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { storageOf, waitingHere } from './storage.ts'

/** Storage as a browser has it: its keys are its own properties. */
const store = Object.create({
  getItem(name: string) {
    return (this as unknown as Record<string, string>)[name] ?? null
  },
  setItem(name: string, value: string) {
    ;(this as unknown as Record<string, string>)[name] = value
  },
}) as Storage

const ming = storageOf('ming' as PersonId, store)
const wei = storageOf('wei' as PersonId, store)

beforeEach(() => {
  for (const name of Object.keys(store)) delete store[name]
})

describe('a box of one’s own', () => {
  it('is not seen by who signs in next', () => {
    ming.setItem('ruhu.outbox', '[{}]')
    expect(wei.getItem('ruhu.outbox')).toBeNull()
    expect(ming.getItem('ruhu.outbox')).toBe('[{}]')
  })

  it('counts what waits on this phone, not what was answered or is spoilt', () => {
    ming.setItem('ruhu.outbox', '[{},{"answer":{"status":"refused"}}]')
    wei.setItem('ruhu.outbox', '[{},{}]')
    store.setItem('ruhu.outbox.spoilt', '{')
    store.setItem('ruhu.theme', 'dark')
    expect(waitingHere(store)).toBe(3)
  })
})
