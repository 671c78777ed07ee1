import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Ledger, openLedger } from './ledger.ts'

let directory: string
let ledger: Ledger
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ruhu-ledger-'))
  ledger = openLedger(directory)
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

describe('the ledger', () => {
  test('a book that nobody wrote in is empty, read either way', () => {
    expect(ledger.read('seals')).toEqual([])
    expect([...ledger.newest('seals')]).toEqual([])
  })

  test('entries come back in their order, and newest first from the end, whatever their length and script', () => {
    // Longer than the piece that is read at a time, with a character of three bytes at every possible cut.
    const entries = [1, 200_000, 3, 500_000, 0].map((length, number) => ({ number, text: '封'.repeat(length) }))
    for (const entry of entries) ledger.append('seals', [entry])
    expect(ledger.read('seals')).toEqual(entries)
    expect([...ledger.newest('seals')]).toEqual(entries.toReversed())
    expect(ledger.read('tombstones')).toEqual([])
  })

  test('a line cut short by a power cut is no entry, and spoils none that follow', () => {
    ledger.append('seals', [{ number: 1 }])
    appendFileSync(join(directory, 'seals.ndjson'), '{"number":2,"ro')
    expect([...ledger.newest('seals')]).toEqual([{ number: 1 }])
    ledger.append('seals', [{ number: 2 }, { number: 3 }])
    expect(ledger.read('seals')).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
    expect([...ledger.newest('seals')]).toEqual([{ number: 3 }, { number: 2 }, { number: 1 }])
  })
})
