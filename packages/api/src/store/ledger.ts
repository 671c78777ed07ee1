import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@ruhu/domain'
import { isTorn, linesFromEnd } from './ledger-lines.ts'

/** What is written down outside the database, so that nobody who changes the database can change it too. */
export const books = ['seals', 'tombstones'] as const
export type Book = (typeof books)[number]

/** A directory of append-only books, one JSON line an entry. It is backed up apart from the database, or not on the same disk at all. */
export type Ledger = {
  directory: string
  /** Writes entries at the end of a book; on disk when it returns. */
  append: (book: Book, entries: readonly object[]) => void
  /** Every entry of a book, oldest first; empty where there is no book yet. A last line cut short by a power cut is not an entry. */
  read: (book: Book) => unknown[]
  /** The same, newest first and one at a time: a book need not fit in memory, and its end is read without its beginning. */
  newest: (book: Book) => Generator<unknown>
  /** Renames books by a time, and answers with the new names: what comes next begins with empty ones. */
  putAside: (at: Instant, which?: readonly Book[]) => string[]
}

export const openLedger = (directory: string): Ledger => {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = (book: Book) => join(directory, `${book}.ndjson`)
  const text = (book: Book): string => {
    try {
      return readFileSync(path(book), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
      throw error
    }
  }
  return {
    directory,
    append: (book, entries) => {
      if (entries.length === 0) return
      const file = openSync(path(book), 'a+', 0o600)
      try {
        // A line cut short is ended first, so that it spoils nothing but itself.
        writeFileSync(file, (isTorn(file) ? '\n' : '') + entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
    },
    read: (book) => text(book).split('\n').flatMap(parsed),
    newest: function* (book) {
      for (const line of linesFromEnd(path(book))) yield* parsed(line)
    },
    putAside: (at, which = books) =>
      which
        .filter((book) => existsSync(path(book)))
        .map((book) => {
          const aside = join(directory, `${book}.until-${new Date(at).toISOString().replaceAll(':', '-')}.ndjson`)
          renameSync(path(book), aside)
          return aside
        }),
  }
}

const parsed = (line: string): unknown[] => {
  try {
    return line === '' ? [] : [JSON.parse(line)]
  } catch {
    return []
  }
}
