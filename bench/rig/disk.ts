import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { median } from '../figure.ts'
import { temporaryHome } from './home.ts'

const times = 200
const page = Buffer.alloc(8_192)

/** What a durable commit waits for at least: how long it takes to have one page of a file on disk, where the databases lie, in ms. */
export const syncTime = async (): Promise<number> => {
  const file = openSync(join(await temporaryHome(), 'page'), 'w')
  const took = Array.from({ length: times }, () => {
    const began = performance.now()
    writeSync(file, page, 0, page.length, 0)
    fdatasyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  return median(took)
}
