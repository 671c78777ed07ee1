import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Told } from './caretaker.ts'

const program = fileURLToPath(new URL('./caretaker.ts', import.meta.url))

/** It has a process group of its own, so that Ctrl-C does not reach it, and keeps nobody from ending. */
const caretaker = fork(program, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'], detached: true })
caretaker.unref()
caretaker.channel?.unref()

const tell = (told: Told) => void caretaker.send(told)

/** Has a process end when this one does, however it does. */
export const endsWithUs = (child: ChildProcess): void => {
  const { pid } = child
  if (pid === undefined) return
  tell({ process: pid, isThere: true })
  child.once('exit', () => tell({ process: pid, isThere: false }))
}

/** Has a folder removed when this process ends, however it does; the answer says that it is gone before. */
export const goesWithUs = (folder: string): (() => void) => {
  tell({ folder, isThere: true })
  return () => tell({ folder, isThere: false })
}
