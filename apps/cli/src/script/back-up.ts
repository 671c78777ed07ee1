import type { ReadableStream } from 'node:stream/web'
import type { Options } from '../arguments.ts'
import { openPrompt } from '../asking/prompt.ts'
import { connect } from '../connection/connect.ts'
import { createCookieFetch } from '../connection/cookie-fetch.ts'
import { createI18n, type Say } from '../i18n/i18n.ts'
import { placeFor } from './save-backup.ts'

/** Saves a backup of a running server to a file. Returns the exit code: 0, 1 when it could not be done, 2 without credentials. */
export const backUp = async ({ url, locale, credentials: given }: Options, file: string): Promise<number> => {
  const say = createI18n(locale).t
  const credentials = given ?? (await askCredentials(say))
  if (!credentials) return complain(say('script.needsCredentials'), 2)
  const fetch = createCookieFetch(url)
  const transport = connect(url, fetch)
  const signedIn = await transport.signIn(credentials.username, credentials.password)
  if (!signedIn.ok) {
    const failure = { credentials: 'refused', network: 'unreachable', other: 'failed' } as const
    return complain(say(`script.${failure[signedIn.reason]}`, { url }))
  }
  try {
    return await takeFrom(url, { file, fetch, say })
  } finally {
    await transport.signOut().catch(() => undefined)
  }
}

const complain = (text: string, code = 1): number => {
  process.stderr.write(`${text}\n`)
  return code
}

type Taking = { file: string; fetch: typeof globalThis.fetch; say: Say }

const takeFrom = async (url: string, { file, fetch, say }: Taking): Promise<number> => {
  const place = await placeFor(file).catch((error: Error) => error.message)
  if (typeof place === 'string') return complain(say('backup.unwritable', { file, reason: place }))
  try {
    const response = await fetch(`${url}/operations/backup`).catch(() => undefined)
    if (response?.status === 403) return complain(say('backup.forbidden'))
    if (!response?.ok || !response.body) return complain(say(response ? 'script.failed' : 'script.unreachable', { url }))
    const size = await place.save(response.body as ReadableStream)
    if (size === undefined) return complain(say('backup.damaged'))
    process.stdout.write(`${say('backup.saved', { file, size: Math.ceil(size / 1000) })}\n`)
    return 0
  } finally {
    await place.leave()
  }
}

/** Asks whoever sits there; undefined where nobody does. */
const askCredentials = async (say: Say): Promise<Options['credentials']> => {
  const { stdin: input, stdout: output } = process
  if (!input.isTTY) return undefined
  const prompt = openPrompt({ input, output, isTerminal: true })
  try {
    const username = await prompt.ask(say('signIn.username'))
    const password = username && (await prompt.askHidden(say('signIn.password')))
    return username && password ? { username, password } : undefined
  } finally {
    prompt.close()
  }
}
