import type { Deps } from '../deps.ts'
import type { ServerEnv } from '../env.ts'

/** What a verb came to: `ok` is the exit code, `lines` are for people, `result` is for machines. */
export type Outcome = { ok: boolean; lines: readonly string[]; result: object }

/** What a verb is asked with. */
export type Asked = {
  env: ServerEnv
  /** Opens the database the environment names, once; it is closed when the verb is done. */
  open: () => Promise<Deps>
  /** As many as the verb takes. */
  given: readonly string[]
  flags: Readonly<Record<string, string | boolean | undefined>>
  /** A file as whoever asks names it, from where they stand. */
  file: (name: string) => string
}

/** Something the operations program can do. It throws an error somebody can act on where it will not. */
export type Verb = {
  /** What follows it, as in `FILE`; each word is one that must be given. */
  takes: readonly string[]
  /** Options beside `--json`, by name. */
  flags?: Readonly<Record<string, { type: 'string' | 'boolean'; says: string }>>
  says: string
  /** What to do instead while a server holds the embedded database. */
  meanwhile?: string
  run: (asked: Asked) => Promise<Outcome>
}
