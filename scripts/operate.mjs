import './node-version.mjs'
import { existsSync } from 'node:fs'
import { endTogether, isEnding, start } from './children.mjs'
import { node } from './workspace.mjs'

if (!existsSync(node)) {
  console.error('Nothing is installed yet: run `npm start` once.')
  process.exit(1)
}

endTogether(130)
const operation = start(node, ['packages/api/src/operate.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
operation.on('exit', (code) => isEnding() || process.exit(code ?? 1))
