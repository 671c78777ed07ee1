import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'

/**
 * Writes a file that is there whole or not at all: beside its place first, readable by its owner only, on disk before it
 * takes its place and what lay there before is gone.
 */
export const writeWhole = async <Result>(file: string, write: (sink: Writable) => Promise<Result>): Promise<Result> => {
  const partial = `${file}.partial`
  await rm(partial, { force: true })
  const handle = await open(partial, 'wx', 0o600)
  try {
    const result = await write(handle.createWriteStream({ flush: true }))
    await rename(partial, file)
    await syncDirectory(dirname(file))
    return result
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** A new name is on disk once its directory is; Windows has no such step. */
const syncDirectory = async (directory: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(directory)
  await handle.sync().finally(() => handle.close())
}
