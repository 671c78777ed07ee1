import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Database } from '../src/db/database.ts'
import { command, event, head, seal } from '../src/db/schema/store.ts'
import { chained, type EventRow } from '../src/store/chain.ts'
import type { Ledger } from '../src/store/ledger.ts'

/** What somebody with all rights on the database can do to it, without asking the application. */
export const tamperWith = (db: Database, ledger: Ledger) => {
  const book = join(ledger.directory, 'seals.ndjson')
  const eventsOf = (stream: string): Promise<EventRow[]> =>
    db.select().from(event).where(eq(event.stream, stream)).orderBy(asc(event.version))

  /** Puts rows into the place of others, all at once: no two may be in one place between. */
  const replace = (before: readonly EventRow[], after: readonly EventRow[]): Promise<void> =>
    db.transaction(async (tx) => {
      for (const { month, stream, version } of before)
        await tx.delete(event).where(and(eq(event.month, month), eq(event.stream, stream), eq(event.version, version)))
      if (after.length > 0) await tx.insert(event).values([...after])
    })

  /** Makes the head say what the stream's last event says, or removes it with the last. */
  const mendHead = async (stream: string): Promise<void> => {
    const last = (await eventsOf(stream)).at(-1)
    if (last) await db.update(head).set({ version: last.version, hash: last.hash }).where(eq(head.stream, stream))
    else await db.delete(head).where(eq(head.stream, stream))
  }

  return {
    eventsOf,
    replace,
    mendHead,
    change: (row: EventRow, columns: Partial<EventRow>) => replace([row], [{ ...row, ...columns }]),
    /** Exchanges columns between two events. */
    swap: (a: EventRow, b: EventRow, columns: readonly (keyof EventRow)[]) => {
      const pick = (row: EventRow) => Object.fromEntries(columns.map((column) => [column, row[column]]))
      return replace(
        [a, b],
        [
          { ...a, ...pick(b) },
          { ...b, ...pick(a) },
        ],
      )
    },
    removeCommand: (id: string) => db.delete(command).where(eq(command.id, id)),
    /** Removes every row of a stream, wherever it is told of. */
    removeStream: async (stream: string) => {
      await db.delete(event).where(eq(event.stream, stream))
      await db.delete(head).where(eq(head.stream, stream))
      await db.delete(command).where(eq(command.stream, stream))
    },
    /** Changes one event of a stream and chains it and all after it anew, so that everything fits again. */
    rechain: async (stream: string, version: number, columns: Partial<EventRow>) => {
      const rows = await eventsOf(stream)
      let prev = rows.find((row) => row.version === version)?.prev ?? ''
      const anew = rows
        .filter((row) => row.version >= version)
        .map(({ prev: _, hash, ...row }) => {
          const linked = chained(row.version === version ? { ...row, ...columns } : row, prev)
          prev = linked.hash
          return linked
        })
      await replace(anew, anew)
      await mendHead(stream)
    },
    lastSeal: async () => (await db.select().from(seal).orderBy(desc(seal.number)).limit(1))[0],
    /** Writes the book of seals anew, line by line; a line may become none. */
    rewriteBook: (rewrite: (line: string, index: number) => string | undefined) => {
      const lines = readFileSync(book, 'utf8').trimEnd().split('\n').map(rewrite)
      writeFileSync(book, lines.flatMap((line) => (line === undefined ? [] : `${line}\n`)).join(''))
    },
    /** Remembers everything as it is now; what is answered puts it back. */
    remember: async () => {
      const rows = { event: await db.select().from(event), head: await db.select().from(head), command: await db.select().from(command) }
      const seals = await db.select().from(seal)
      const written = ledger.read('seals').length > 0 ? readFileSync(book, 'utf8') : undefined
      return async () => {
        for (const table of [event, head, command, seal]) await db.delete(table)
        await db.insert(event).values(rows.event)
        await db.insert(head).values(rows.head)
        await db.insert(command).values(rows.command)
        if (seals.length > 0) await db.insert(seal).values(seals)
        if (written === undefined) rmSync(book, { force: true })
        else writeFileSync(book, written)
      }
    },
  }
}
export type Tampering = ReturnType<typeof tamperWith>
