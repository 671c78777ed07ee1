import './node-version.mjs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { endTogether, leave, start } from './children.mjs'
import { install } from './install.mjs'
import { env, node, root } from './workspace.mjs'

const port = '8787'

const servers = {
  api: { command: node, args: ['--watch', '--watch-preserve-output', 'packages/api/src/main.ts'], folder: '.' },
  web: vite('apps/web', '5173'),
  kiosk: vite('apps/kiosk', '5174'),
  field: vite('apps/field', '5175'),
}

function vite(folder, port) {
  return { command: join(root, folder, 'node_modules/.bin/vite'), args: ['--port', port, '--strictPort', '--clearScreen', 'false'], folder }
}

endTogether(0)
await install()

for (const [name, { command, args, folder }] of Object.entries(servers)) {
  const child = start(command, args, { cwd: join(root, folder), env: { ...env, PORT: port }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`))
  child.on('error', (error) => console.log(`[${name}] ${error.message}`))
  // One gone is all gone: half a set of servers only confuses.
  child.on('exit', (code) => leave(code ?? 1))
}
