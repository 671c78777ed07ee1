import './node-version.mjs'
import { existsSync } from 'node:fs'
import { endTogether, leave } from './children.mjs'
import { step } from './step.mjs'
import { readings, unit } from './suites.mjs'
import { node } from './workspace.mjs'

if (!existsSync(node)) {
  console.error('Nothing is installed yet: run `npm start` or `npm test` once.')
  process.exit(1)
}

endTogether(130)
const results = await Promise.all([...readings, unit].map(({ name, work }) => step(name, work)))
leave(results.some(({ code }) => code !== 0) ? 1 : 0)
