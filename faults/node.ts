import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@ruhu/api/testing/free-port'
import { endsWithUs } from './ending.ts'

/** A real server process on a port of its own, which can be killed and started as often as one likes. */
export type Node = {
  url: string
  /** Starts it at a time (epoch ms); true once it answers, false where it was killed before. Throws its own words where it ended by itself. */
  start: (now: number) => Promise<boolean>
  isRunning: () => boolean
  /** Moves its clock (epoch ms). */
  setClock: (now: number) => Promise<void>
  /** SIGKILL. Resolves once it is gone. */
  kill: () => Promise<void>
  /** SIGTERM: it ends as it likes to. Throws where it does so badly. */
  stop: () => Promise<void>
  /** How often it was killed while it ran. */
  kills: () => number
}

const main = fileURLToPath(new URL('../packages/api/src/main.ts', import.meta.url))
const patience = 60_000
/** Lines of its output kept to say why it failed. */
const kept = 20

/** `settings`: the environment that names its database and its keys. Of ours it gets the path only. */
export const createNode = async (settings: Record<string, string>): Promise<Node> => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let words: string[] = []
  let kills = 0
  const isRunning = () => child !== undefined && child.exitCode === null && child.signalCode === null

  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const ending = child
    if (!ending || !isRunning()) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }

  return {
    url,
    isRunning,
    kills: () => kills,
    start: async (now) => {
      words = []
      child = launch({ ...settings, PORT: String(port), TEST_CLOCK: new Date(now).toISOString() }, (said) => {
        words = [...words, said].slice(-kept)
      })
      const until = Date.now() + patience
      while (isRunning() && Date.now() < until) {
        const answer = await fetch(`${url}/health`).catch(() => undefined)
        if (answer?.ok) return true
        await sleep(50)
      }
      if (child.signalCode === 'SIGKILL') return false
      await end('SIGKILL')
      throw new Error(`a server did not start:\n${words.join('')}`)
    },
    setClock: async (now) => {
      await fetch(`${url}/test/clock`, { method: 'POST', body: JSON.stringify({ now: Math.round(now) }) })
    },
    kill: async () => {
      if (isRunning()) kills += 1
      await end('SIGKILL')
    },
    stop: async () => {
      await end('SIGTERM')
      if (child?.exitCode !== 0) throw new Error(`a server ended badly:\n${words.join('')}`)
    },
  }
}

const launch = (settings: Record<string, string>, hear: (said: string) => void): ChildProcess => {
  const env = { PATH: process.env.PATH, DEMO: '1', LOG_LEVEL: 'error', ...settings }
  const launched = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  endsWithUs(launched)
  for (const stream of [launched.stdout, launched.stderr]) stream.on('data', (chunk: Buffer) => hear(chunk.toString()))
  return launched
}
