import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { atEnd } from './ending.ts'

/** How long a child may take to end by itself. */
const patience = 10_000

/** Starts a program of this Node that is stopped with the bench at the latest. `stop` resolves once it is gone. */
export const startChild = (args: readonly string[], options: SpawnOptions): { child: ChildProcess; stop: () => Promise<void> } => {
  const child = spawn(process.execPath, args, options)
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), patience)
    await gone
    clearTimeout(force)
  }
  atEnd(stop)
  return { child, stop }
}

type Reply = { id: number; answer?: unknown; failed?: string }

/** A process of the bench's own that is asked by message, and answers when it is done. */
export type Asked = { pid: number; ask: <Answer>(question: unknown) => Promise<Answer> }

/** Starts a file beside this one, which calls `answering`; resolves once it is ready to be asked. */
export const startAsked = async (file: string, env: Record<string, string> = {}): Promise<Asked> => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const { child } = startChild([path], { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let asked = 0
  const answered = <Answer>(id: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
    })
  child.on('message', ({ id, answer, failed }: Reply) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) one?.resolve(answer as never)
    else one?.reject(new Error(failed))
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended before it answered`))
  })
  await answered(asked)
  const ask: Asked['ask'] = (question) => {
    child.send({ id: ++asked, question })
    return answered(asked)
  }
  return { pid: child.pid ?? 0, ask }
}

/** In the process that is asked: says that it is ready, and answers one question after another until nobody is there to ask. */
export const answering = <Question>(answer: (question: Question) => unknown): void => {
  process.on('message', async ({ id, question }: { id: number; question: Question }) => {
    try {
      process.send?.({ id, answer: await answer(question) } satisfies Reply)
    } catch (error) {
      process.send?.({ id, failed: error instanceof Error ? error.message : String(error) } satisfies Reply)
    }
  })
  process.once('disconnect', () => process.exit())
  process.send?.({ id: 0 } satisfies Reply)
}
