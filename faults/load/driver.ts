import { diceFrom } from '../dice.ts'
import { openLedger } from '../ledger.ts'
import { createLoad } from './load.ts'

/** What the driver is told, and what it says. */
export type Told = { begin: readonly string[] } | { rest: true }
export type Said = { accepted: string } | { resting: true }

const say = (said: Said) => process.send?.(said)

const [file = '', seed = ''] = process.argv.slice(2)
const load = createLoad({ ledger: openLedger(file), dice: diceFrom(Number(seed)), accepted: (url) => say({ accepted: url }) })

process.on('message', async (told: Told) => {
  if ('begin' in told) return load.begin(told.begin)
  await load.rest()
  say({ resting: true })
})
process.on('disconnect', () => process.exit())
