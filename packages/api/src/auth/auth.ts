import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import * as schema from '../db/schema/auth.ts'
import { newId } from '../store/new-id.ts'

/**
 * Sign-in by user name and password. Nobody signs up: accounts are made for people. Cookies are `ruhu.*`, HTTP only,
 * same site; a request is trusted when its Origin is the host it was sent to.
 */
export const createAuth = (db: Database, secret: string, log: Logger) =>
  betterAuth({
    appName: 'ruhu',
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema }),
    telemetry: { enabled: false },
    // A fault is the server's to answer and to log, like any other.
    onAPIError: { throw: true },
    logger: { level: 'error', log: (level, message) => log[level]({ from: 'auth' }, message) },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 })],
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    // Said, because the library otherwise leaves the check out in tests.
    advanced: { cookiePrefix: 'ruhu', disableOriginCheck: false, database: { generateId: () => newId() } },
  })

export type Auth = ReturnType<typeof createAuth>
