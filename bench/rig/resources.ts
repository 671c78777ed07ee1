import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A process's resident set in MB: `now`, and the most it ever was; where the system has no /proc, what it is now. */
export const residentOf = async (pid: number): Promise<{ now: number; most: number }> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
  const field = (name: string) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status ?? '')?.[1]) / 1_024
  if (status !== undefined) return { now: field('VmRSS'), most: field('VmHWM') }
  const now = Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout) / 1_024
  return { now, most: now }
}

/** The kernel counts hundredths of a second. */
const tickMs = 10

/** The processor time a process has had since it began, in ms; undefined where the system has no /proc. */
export const processorTimeOf = async (pid: number): Promise<number | undefined> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The second field is the program's name in brackets, and may hold blanks.
  const [user = '', system = ''] = stat?.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14) ?? []
  return stat === undefined ? undefined : (Number(user) + Number(system)) * tickMs
}
