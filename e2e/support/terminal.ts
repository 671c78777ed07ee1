import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { pictureOf } from './picture.ts'

/** A program on a real pseudo-terminal, and what a person would read on it. */
export type Terminal = {
  /** The screen's lines as they stand, without trailing blanks. */
  screen: () => string
  /** The same as a page to take a picture of. */
  picture: () => string
  /** Types keys, as bytes. */
  type: (keys: string) => void
  /** Waits until the screen matches; fails with the screen as it stood. */
  until: (pattern: RegExp | string, timeout?: number) => Promise<string>
  /** Ends the program and says how it went. */
  end: () => Promise<number>
}

const cli = fileURLToPath(new URL('../../apps/cli/dist/cli.js', import.meta.url))

/** Opens the terminal client on a screen of `cols` by `rows`. */
export const openTerminal = (
  args: readonly string[],
  { cols = 100, rows = 30, env = {} }: { cols?: number; rows?: number; env?: Record<string, string> } = {},
): Terminal => {
  const emulator = new xterm.Terminal({ cols, rows, allowProposedApi: true })
  const program = spawn(process.execPath, [cli, ...args], {
    cols,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, ...env } as Record<string, string>,
  })
  program.onData((data) => emulator.write(data))
  emulator.onData((data) => program.write(data))
  let code: number | undefined
  const exited = new Promise<number>((resolve) => {
    program.onExit(({ exitCode }) => {
      code = exitCode
      resolve(exitCode)
    })
  })
  const screen = () => {
    const { active } = emulator.buffer
    return Array.from({ length: rows }, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '').join('\n')
  }
  const until: Terminal['until'] = async (pattern, timeout = 10_000) => {
    const end = Date.now() + timeout
    while (Date.now() < end && code === undefined) {
      const seen = screen()
      if (typeof pattern === 'string' ? seen.includes(pattern) : pattern.test(seen)) return seen
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`the terminal never showed ${pattern}${code === undefined ? '' : ` (it ended with ${code})`}:\n${screen()}`)
  }
  return {
    screen,
    picture: () => pictureOf(emulator),
    until,
    type: (keys) => program.write(keys),
    end: () => {
      if (code === undefined) program.kill('SIGTERM')
      return exited
    },
  }
}
