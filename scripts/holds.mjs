import './node-version.mjs'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { endTogether, leave } from './children.mjs'
import { chromiumPath } from './chromium.mjs'
import { install } from './install.mjs'
import { run } from './step.mjs'
import { env } from './workspace.mjs'

const folder = join(import.meta.dirname, 'holds')
const known = readdirSync(folder).map((file) => file.replace('.mjs', ''))
const name = process.argv[2]

if (!known.includes(name)) {
  console.error(`Which promises? npm run -s holds -- ${known.join(' | ')}`)
  process.exit(1)
}

const { lines } = await import(join(folder, `${name}.mjs`))

endTogether(130)
await install()
if (!(await build())) leave(1)
const chromium = await chromiumPath()
const options = chromium ? { env: { ...env, CHROMIUM_PATH: chromium } } : {}

let held = 0
for (const { says, needs, command, evidence } of lines) {
  const missing = needs?.()
  const began = Date.now()
  const result = missing ? undefined : await run(command[0], command.slice(1), options)
  const isHeld = result?.code === 0
  if (isHeld) held += 1
  else process.stdout.write(result?.output ?? '')
  const last = missing ?? `${evidence?.(result.output) ?? lastLine(result.output)}, ${Math.round((Date.now() - began) / 1000)} s`
  console.log(`${missing ? 'not run' : isHeld ? 'held' : 'NOT HELD'}: ${says} (${last})`)
}
leave(held === lines.length ? 0 : 1)

function lastLine(output) {
  return output.trimEnd().split('\n').at(-1).trim()
}
