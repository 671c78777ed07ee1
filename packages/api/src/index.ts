export { createApp } from './app.ts'
export { openPglite } from './db/pglite.ts'
export { assemble, type Deps, openDeps } from './deps.ts'
export { readEnv, type ServerEnv } from './env.ts'
