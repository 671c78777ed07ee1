import manifest from '../package.json' with { type: 'json' }
import { readArguments } from './arguments.ts'
import { howToUse, whatIsWrong } from './i18n/usage.ts'

const request = readArguments(process.argv.slice(2), process.env)

switch (request.kind) {
  case 'version':
    console.log(manifest.version)
    break
  case 'help':
    console.log(howToUse(request.locale))
    break
  case 'mistaken':
    console.error(`${whatIsWrong(request)}\n\n${howToUse(request.locale)}`)
    process.exitCode = 2
    break
  case 'claim': {
    const { claim } = await import('./script/claim.ts')
    process.exit(await claim(request.options))
    break
  }
  case 'backup': {
    const { backUp } = await import('./script/back-up.ts')
    process.exit(await backUp(request.options, request.file))
    break
  }
  case 'run': {
    // React reads it when it is loaded, and keeps a diary of every render unless it says production.
    Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
    // What draws is loaded only when something is drawn: --version answers at once.
    const toTerminal = process.stdin.isTTY && process.stdout.isTTY && !request.options.json
    const { run } = toTerminal ? await import('./terminal.tsx') : await import('./script/print-today.ts')
    process.exit(await run(request.options))
  }
}
