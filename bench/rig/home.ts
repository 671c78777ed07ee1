import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atEnd } from './ending.ts'

/** A directory that is removed with everything in it when the bench ends. */
export const temporaryHome = async (): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'ruhu-bench-'))
  atEnd(() => rm(home, { recursive: true, force: true }))
  return home
}
