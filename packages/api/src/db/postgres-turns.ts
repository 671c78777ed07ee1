import pg from 'pg'
import { appendLock, type OpenDatabase, type Statement } from './database.ts'

const begin = { name: 'begin', text: 'begin' }
const lock = { name: 'lock', text: `select pg_advisory_xact_lock(${appendLock})` }
const commit = { name: 'commit', text: 'commit' }
const rollback = { name: 'rollback', text: 'rollback' }

/**
 * Turns on a connection of their own, in two round trips: what needs no answer is sent along with what comes next. A
 * connection on which anything failed is thrown away, and the next turn makes another.
 */
export const openTurns = (url: string, onError: (error: Error) => void) => {
  let current: pg.Client | undefined

  const connected = async (): Promise<pg.Client> => {
    if (current) return current
    const client = new pg.Client({ connectionString: url, pipeline: true })
    client.on('error', (error) => {
      if (current === client) current = undefined
      onError(error)
    })
    await client.connect()
    current = client
    return client
  }

  const take: OpenDatabase['turn'] = async (read, decide) => {
    const client = await connected()
    try {
      const [, , { rows }] = await all(client, [begin, lock, read])
      const { write, value } = decide(rows[0])
      await all(client, write ? [write, commit] : [rollback])
      return value
    } catch (error) {
      if (current === client) current = undefined
      void client.end().catch(onError)
      throw error
    }
  }
  // The lock keeps other connections waiting. On this one, whoever came later must not speak in between.
  let before: Promise<unknown> = Promise.resolve()
  const turn: OpenDatabase['turn'] = (read, decide) => {
    const mine = before.then(() => take(read, decide))
    before = mine.catch(() => undefined)
    return mine
  }
  return { turn, close: async () => current?.end() }
}

type Message = Pick<Statement, 'name' | 'text'> & { values?: readonly unknown[] }
type Answers = { [index: number]: { rows: unknown[] } } & [{ rows: unknown[] }, { rows: unknown[] }, { rows: unknown[] }]

/** Sends messages in one go and waits for every answer; throws the first that failed. */
const all = async (client: pg.Client, messages: readonly Message[]): Promise<Answers> => {
  const answers = await Promise.allSettled(
    messages.map(({ values, ...message }) => client.query({ ...message, values: [...(values ?? [])] })),
  )
  const failed = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined
  if (failed) throw failed.reason
  return answers.map((answer) => (answer as PromiseFulfilledResult<{ rows: unknown[] }>).value) as unknown as Answers
}
