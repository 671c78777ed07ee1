import { createApp } from './app.ts'
import { openDeps } from './deps.ts'
import { readEnv } from './env.ts'
import { announceServer } from './http/announce.ts'
import { listen } from './http/listen.ts'
import { seedDemonstration } from './seed/demonstration.ts'

const env = readEnv(process.env)
const deps = await openDeps(env)
const accounts = env.demo ? await seedDemonstration(deps, (line) => process.stdout.write(`${line}\n`)) : []
const server = await listen(createApp(deps), { port: env.port, host: env.host, close: deps.close })
announceServer(server, accounts)
