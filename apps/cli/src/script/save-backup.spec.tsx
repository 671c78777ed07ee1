import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadableStream } from 'node:stream/web'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { placeFor } from './save-backup.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-save-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const rows = `{"format":"ruhu-backup"}\n{"table":"file"}\n["${'x'.repeat(700_000)}"]\n["y"]\n`
const proof = (text: string) => `${JSON.stringify({ rows: {}, sha256: createHash('sha256').update(text).digest('hex') })}\n`
const whole = gzipSync(rows + proof(rows))

const save = async (name: string, bytes: Uint8Array) => {
  const place = await placeFor(join(home, name))
  const size = await place.save(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream() as ReadableStream)
  await place.leave()
  return size
}

test('a backup that is proved takes its place, for its owner only', async () => {
  expect(await save('good', whole)).toBe(whole.length)
  expect(readFileSync(join(home, 'good'))).toEqual(whole)
  expect(statSync(join(home, 'good')).mode & 0o777).toBe(0o600)
  expect(readdirSync(home)).toEqual(['good'])
})

test.each([
  ['cut off', whole.subarray(0, whole.length - 20)],
  ['changed', gzipSync(rows.replace('"y"', '"z"') + proof(rows))],
  ['without proof', gzipSync(rows)],
  ['something else', new TextEncoder().encode('<html>')],
])('one that is %s is not kept, and what lay there before is', async (_what, bytes) => {
  await save('kept', whole)
  expect(await save('kept', bytes)).toBeUndefined()
  expect(readFileSync(join(home, 'kept'))).toEqual(whole)
  expect(existsSync(join(home, 'kept.partial'))).toBe(false)
})

test('a place that cannot be written is told before anything is asked of the server', async () => {
  await expect(placeFor(join(home, 'nowhere', 'x'))).rejects.toThrow(/ENOENT/)
})
