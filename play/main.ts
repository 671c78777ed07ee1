/**
 * `npm run -s play -- --jsonl`: plays lines of commands from stdin on a scratch server, and answers each with what became of
 * its commands and how the kernel judges them. How a line is written: docs/play.md.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { inTurn } from './in-turn.ts'
import { playLine } from './play-line.ts'
import { connect } from './server/connect.ts'
import { startScratchServer } from './server/start.ts'

const usage = `npm run -s play -- --jsonl [--url U] < lines.jsonl

Reads a line of JSON at a time, plays its commands on a scratch server, or on one at U that was started with
TEST_MODE=1, and answers with a line of JSON. How a line is written: docs/play.md; which commands there are:
npm run -s schema
`

const read = () => {
  try {
    const { values } = parseArgs({
      options: { jsonl: { type: 'boolean', default: false }, url: { type: 'string' }, help: { type: 'boolean', default: false } },
    })
    if (values.url !== undefined && !URL.canParse(values.url)) throw new Error(`--url ${values.url}: an address, http://127.0.0.1:8787`)
    return values
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

const { jsonl, url, help } = read()
if (help || !jsonl) {
  ;(help ? process.stdout : process.stderr).write(usage)
  process.exit(help ? 0 : 2)
}

let stop = async () => {}
let leaving = false
const leave = (code: number) => {
  leaving = true
  void stop().finally(() => process.exit(code))
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leave(130))
// npm neither forwards SIGTERM nor waits: a new parent is the only sign that it has been ended.
const parent = process.ppid
setInterval(() => process.ppid !== parent && leave(130), 300).unref()
// Whoever read the answers has read enough.
process.stdout.on('error', () => leave(0))

const ownServer = async (): Promise<string> => {
  const server = await startScratchServer()
  stop = server.stop
  await server.ready()
  return server.url
}

try {
  const site = await connect(url ?? (await ownServer()))
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  const written = async function* () {
    for await (const line of lines) if (line.trim() !== '') yield line
  }
  await inTurn(written(), {
    places: site.worlds,
    on: (world, line) => playLine(site, world, line),
    out: (answer) => void process.stdout.write(`${JSON.stringify(answer)}\n`),
  })
} catch (error) {
  // A server that was ended with the rest is no fault.
  if (!leaving) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await stop()
}
