import './node-version.mjs'
import { build } from './build.mjs'
import { endTogether, leave } from './children.mjs'
import { add, none, tell } from './counts.mjs'
import { install } from './install.mjs'
import { step } from './step.mjs'
import { journeys, readings, suites } from './suites.mjs'

endTogether(130)
await install()

let total = none
for (const { name, work } of readings) {
  const { code } = await step(name, work)
  if (code !== 0) total = add(total, { ...none, failed: 1 })
}
for (const { name, work } of suites) total = add(total, (await step(name, work)).counts)
// The journeys drive what was built: without it they would say nothing.
total = add(total, (await build()) ? (await step(journeys.name, journeys.work)).counts : { ...none, failed: 1 })

console.log(tell(total))
leave(total.failed === 0 && total.passed > 0 ? 0 : 1)
