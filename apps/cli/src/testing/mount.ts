import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { render } from 'ink'
import type { ReactNode } from 'react'

/** A terminal of 80×24 that nobody looks at: what is on it, and keys to press. */
export type Mounted = { screen: () => string; press: (keys: string) => Promise<void>; unmount: () => void }

// A key is handed on by the stream, taken by Ink, and drawn: a few turns of the loop.
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

/** Draws a component as Ink would in a terminal. */
export const mount = async (node: ReactNode): Promise<Mounted> => {
  const frames: string[] = []
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns: 80, rows: 24, write: (frame: string) => frames.push(frame) > 0 })
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin })
  const { unmount } = render(node, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  })
  await settle()
  return {
    screen: () => frames.findLast((frame) => frame.trim() !== '') ?? '',
    press: async (keys) => {
      stdin.write(keys)
      await settle()
    },
    unmount,
  }
}
