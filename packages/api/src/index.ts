export { createApp } from './app.ts'
export { openMemory, openPglite } from './db/pglite.ts'
export { assemble, type Deps, openDeps } from './deps.ts'
export { readEnv, type ServerEnv } from './env.ts'
