import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const piece = 1 << 18
const newline = 0x0a

/** A file's lines from the last to the first, a piece of the file in memory at a time; none where there is no file. */
export function* linesFromEnd(path: string): Generator<string> {
  const file = openIfThere(path)
  if (file === undefined) return
  try {
    let rest = Buffer.alloc(0)
    for (let end = fstatSync(file).size; end > 0; ) {
      const begin = Math.max(0, end - piece)
      rest = Buffer.concat([read(file, begin, end), rest])
      end = begin
      for (let at = rest.lastIndexOf(newline); at >= 0; at = rest.lastIndexOf(newline)) {
        if (at + 1 < rest.length) yield rest.toString('utf8', at + 1)
        rest = rest.subarray(0, at)
      }
    }
    if (rest.length > 0) yield rest.toString('utf8')
  } finally {
    closeSync(file)
  }
}

/** Whether the last line of an open file was cut short: it has no end. */
export const isTorn = (file: number): boolean => {
  const { size } = fstatSync(file)
  return size > 0 && read(file, size - 1, size)[0] !== newline
}

const read = (file: number, begin: number, end: number): Buffer => {
  const bytes = Buffer.alloc(end - begin)
  let got = 0
  while (got < bytes.length) {
    const more = readSync(file, bytes, got, bytes.length - got, begin + got)
    if (more === 0) throw new Error('the file became shorter while it was read')
    got += more
  }
  return bytes
}

const openIfThere = (path: string): number | undefined => {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
