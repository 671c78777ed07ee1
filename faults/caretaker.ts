import { rmSync } from 'node:fs'

/** What is told of: a process or a folder that there is now, or is no longer. */
export type Told = { process: number; isThere: boolean } | { folder: string; isThere: boolean }

// A process apart, so that it also hears of an end that leaves no time for anything: a SIGKILL.
const processes = new Set<number>()
const folders = new Set<string>()

const remember = <T>(all: Set<T>, one: T, isThere: boolean): void => void (isThere ? all.add(one) : all.delete(one))

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

process.on('message', (told: Told) => {
  if ('process' in told) remember(processes, told.process, told.isThere)
  else remember(folders, told.folder, told.isThere)
})

process.on('disconnect', () => {
  for (const pid of processes) kill(pid)
  // What was killed a moment ago may still be writing.
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  process.exit()
})
