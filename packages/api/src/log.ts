import pino, { type DestinationStream, type Logger } from 'pino'
import type { ServerEnv } from './env.ts'

/** Keys that nobody should log and somebody might. */
const personal = ['name', 'phone', 'address', 'customer', 'username', 'email'] as const
const secret = ['password', 'token', 'cookie', 'set-cookie', 'authorization'] as const
const carriers = ['body', 'input', 'headers', 'params'] as const

const keys = [...personal, ...secret, ...carriers].map((key) => `["${key}"]`)

/**
 * The server's log, one JSON line an entry, on standard output if not told otherwise. Lines are made from ids, codes and
 * times; as a net below that, the usual keys of personal data and secrets are blotted out, at the top and one level down.
 */
export const openLog = (level: ServerEnv['logLevel'], to?: DestinationStream): Logger =>
  pino({ level, base: null, redact: [...keys, ...keys.map((key) => `*${key}`)] }, to)
