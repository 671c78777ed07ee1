import './node-version.mjs'
import { build } from './build.mjs'
import { endTogether, isEnding, start } from './children.mjs'
import { install } from './install.mjs'
import { node, serverEnv } from './workspace.mjs'

endTogether(0)
await install()
if (!(await build())) process.exit(1)

// The server prints its own addresses once it is ready to be visited.
const server = start(node, ['packages/api/src/main.ts'], { stdio: 'inherit', env: serverEnv })
server.on('exit', (code) => isEnding() || process.exit(code ?? 1))
