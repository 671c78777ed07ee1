import { schemaHash } from '../db/migrations.ts'
import { formatVersion, Header, TableLine } from './backup-format.ts'
import { altered, provenLines } from './proven-lines.ts'
import { keptTables, type Table } from './tables.ts'

/** Some rows of one table, each as the JSON text of an array. */
export type Rows = { table: Table; lines: readonly string[] }

/** Rows handed on at a time: so many, or so many characters. */
const most = { lines: 1_000, characters: 4_000_000 }

/**
 * Reads a backup, table by table, in little memory. Throws, at the latest at its end, an error somebody can act on for a
 * file that is no backup, not whole, not as it was written, or made by another version.
 */
export async function* readBackup(file: string): AsyncGenerator<Rows> {
  const lines = provenLines(file)
  const first = await lines.next()
  checkHeader(file, first.done ? '' : first.value)

  const counts: Record<string, number> = {}
  let table: Table | undefined
  let held: string[] = []
  let size = 0
  for (;;) {
    const { value: line, done } = await lines.next()
    const isRow = !done && line.startsWith('[')
    if (table && held.length > 0 && (!isRow || held.length === most.lines || size > most.characters)) {
      counts[table.name] = (counts[table.name] ?? 0) + held.length
      yield { table, lines: held }
      held = []
      size = 0
    }
    if (done) {
      if (JSON.stringify(counts) !== JSON.stringify(withRows(line.rows))) throw altered(file)
      return
    }
    if (isRow) {
      held.push(line)
      size += line.length
    } else table = tableIn(file, line)
  }
}

const withRows = (counts: Record<string, number>) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

const checkHeader = (file: string, line: string): void => {
  const header = Header.safeParse(parsed(line)).data
  if (!header) throw new Error(`${file} is not a backup of ruhu`)
  if (header.version > formatVersion) throw new Error(`${file} was made by a newer ruhu: restore it with that one`)
  if (header.migrations !== schemaHash())
    throw new Error(`${file} was made by a ruhu with other tables: restore it with that version, then start this one on it`)
}

const tableIn = (file: string, line: string): Table => {
  const said = TableLine.safeParse(parsed(line)).data
  const table = keptTables.find(({ name }) => name === said?.table)
  if (!table || table.columns.map(({ name }) => name).join() !== said?.columns.join()) throw altered(file)
  return table
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
