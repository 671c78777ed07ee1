import { isEnding, start } from './children.mjs'
import { env } from './workspace.mjs'

const firstWord = 1_000
const heartbeat = 15_000

// The words are kept for later, and a screen test must not depend on where it was started.
const plain = { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Runs a program to its end, keeping its words: `{ code, output }`. */
export function run(command, args, options = {}) {
  return new Promise((settle) => {
    const child = start(command, args, { ...options, env: { ...(options.env ?? env), ...plain }, stdio: ['ignore', 'pipe', 'pipe'] })
    const words = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => words.push(chunk))
    child.on('error', (error) => settle({ code: 1, output: `${error.message}\n` }))
    // On the way out nothing comes after this: no verdict about a program that we ended, no next step.
    child.on('close', (code) => isEnding() || settle({ code: code ?? 1, output: Buffer.concat(words).toString() }))
  })
}

/**
 * Runs one named piece of work and says so: a line when it takes a while, one when it is done. The program's own words
 * are shown only if it fails. `work` answers `{ code, output, says? }`; `says` goes on the last line.
 */
export async function step(name, work) {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  const first = setTimeout(() => console.log(`${name} ...`), firstWord)
  const beat = setInterval(() => console.log(`${name} ... ${seconds()} s`), heartbeat)
  const result = await work().finally(() => {
    clearTimeout(first)
    clearInterval(beat)
  })
  if (result.code !== 0) process.stdout.write(result.output)
  console.log(`${name}: ${result.says ?? (result.code === 0 ? 'ok' : 'FAILED')}, ${seconds()} s`)
  return result
}
