import { fileURLToPath } from 'node:url'

/** Where the generated migrations are; both engines run the same. */
export const migrations = fileURLToPath(new URL('./migrations', import.meta.url))
