import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Said, Told } from './driver.ts'

/** The process that sends commands and keeps the ledger, as whoever steers it sees it. */
export type Driver = {
  /** Begins to send to these nodes. */
  begin: (urls: readonly string[]) => void
  /** Sends no more; resolves once everything that was sent has come to an end. */
  rest: () => Promise<void>
  /** Resolves once a node has accepted something from now on. Throws where it does not within `within` ms. */
  accepted: (url: string, within: number) => Promise<void>
  /** Ends it. It must be resting, or nobody writes down what is answered. */
  end: () => void
}

const program = fileURLToPath(new URL('./driver.ts', import.meta.url))

export const startDriver = (ledger: string, seed: number): Driver => {
  const child = fork(program, [ledger, String(seed)], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const heard = (wanted: (said: Said) => boolean, within: number, otherwise: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error?: Error) => {
        clearTimeout(timer)
        child.off('message', hear)
        child.off('exit', gone)
        error ? reject(error) : resolve()
      }
      const hear = (said: Said) => wanted(said) && done()
      const gone = () => done(new Error('the driver has ended'))
      const timer = setTimeout(() => done(new Error(otherwise)), within)
      child.on('message', hear)
      child.once('exit', gone)
    })
  const tell = (told: Told) => child.send(told)
  return {
    begin: (urls) => void tell({ begin: urls }),
    rest: () => {
      tell({ rest: true })
      return heard((said) => 'resting' in said, 60_000, 'the driver does not come to rest')
    },
    accepted: (url, within) =>
      heard((said) => 'accepted' in said && said.accepted === url, within, `${url} accepted nothing for ${Math.round(within / 1000)} s`),
    end: () => {
      if (child.connected) child.disconnect()
    },
  }
}
