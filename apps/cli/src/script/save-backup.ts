import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'

/** A place for a backup: nothing is there before it is whole. */
export type Place = {
  /** Takes the bytes in, proves them, and puts them in their place; its size in bytes, or undefined where they are not whole. */
  save: (body: ReadableStream) => Promise<number | undefined>
  /** Leaves nothing behind of what was not saved. */
  leave: () => Promise<void>
}

/** Makes room for a backup, readable by its owner only. Throws where the file cannot be written. */
export const placeFor = async (file: string): Promise<Place> => {
  const partial = `${file}.partial`
  await rm(partial, { force: true })
  const handle = await open(partial, 'wx', 0o600)
  const leave = async () => {
    await handle.close().catch(() => undefined)
    await rm(partial, { force: true })
  }
  return { leave, save: async (body) => ((await received(body, handle)) && (await isProven(partial)) ? put(partial, file) : undefined) }
}

const received = async (body: ReadableStream, handle: FileHandle): Promise<boolean> => {
  try {
    await pipeline(Readable.fromWeb(body), handle.createWriteStream({ flush: true }))
    return true
  } catch {
    return false
  }
}

const put = async (partial: string, file: string): Promise<number> => {
  await rename(partial, file)
  const handle = await open(file)
  return handle
    .stat()
    .then(({ size }) => size)
    .finally(() => handle.close())
}

/** Whether the last line of a backup is the SHA-256 of those before it. */
const isProven = async (file: string): Promise<boolean> => {
  const hash = createHash('sha256')
  let last = ''
  try {
    for await (const chunk of createReadStream(file)
      .pipe(createGunzip({ chunkSize: 1 << 18 }))
      .setEncoding('utf8')) {
      const text = last + chunk
      const cut = text.lastIndexOf('\n', text.length - 2) + 1
      hash.update(text.slice(0, cut))
      last = text.slice(cut)
    }
    return JSON.parse(last).sha256 === hash.digest('hex')
  } catch {
    return false
  }
}
