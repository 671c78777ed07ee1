import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { Footer } from './backup-format.ts'

/** A file whose content is not what its footer proves. */
export const altered = (file: string) => new Error(`${file} is not as it was written: take another backup`)

const cutOff = (file: string) => new Error(`${file} is not whole: it ends before its last line. Take another backup`)

/**
 * Every line of a backup but the last, which proves the others and is returned. Throws, at its end where not before, for
 * a file it does not prove.
 */
export async function* provenLines(file: string): AsyncGenerator<string, Footer> {
  const hash = createHash('sha256')
  let held: string | undefined
  for await (const line of linesIn(file)) {
    if (held !== undefined) {
      hash.update(held).update('\n')
      yield held
    }
    held = line
  }
  const footer = footerIn(held)
  if (!footer) throw cutOff(file)
  if (footer.sha256 !== hash.digest('hex')) throw altered(file)
  return footer
}

const footerIn = (line: string | undefined): Footer | undefined => {
  if (!line?.startsWith('{')) return undefined
  try {
    return Footer.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** A line can be a photo, so nothing here looks at the same text twice. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = createGunzip({ chunkSize: 1 << 18 })
  source.once('error', (error) => text.destroy(error))
  source.pipe(text).setEncoding('utf8')
  let parts: string[] = []
  try {
    for await (const chunk of text) {
      const [first = '', ...others] = (chunk as string).split('\n')
      parts.push(first)
      for (const other of others) {
        yield parts.join('')
        parts = [other]
      }
    }
  } catch (error) {
    throw explained(file, error as NodeJS.ErrnoException)
  } finally {
    source.destroy()
  }
  if (parts.join('') !== '') throw cutOff(file)
}

const explained = (file: string, error: NodeJS.ErrnoException): Error => {
  switch (error.code) {
    case 'ENOENT':
      return new Error(`there is no file ${file}`)
    case 'Z_BUF_ERROR':
      return cutOff(file)
    case 'Z_DATA_ERROR':
      return new Error(`${file} is damaged, or not a backup of ruhu`)
    default:
      return error
  }
}
