import { parseArgs } from 'node:util'

type Locale = 'zh' | 'en'

/** What the terminal UI is told from outside. */
export type Options = {
  /** Where the server is, without a slash at the end. */
  url: string
  locale: Locale
  /** Print JSON instead of a table; there is no screen then. */
  json: boolean
  /** Signs in without asking. */
  credentials?: { username: string; password: string }
  /** False where NO_COLOR asks for bold and reverse only. */
  color: boolean
  /** The terminal draws characters of ambiguous width two cells wide. */
  wide: boolean
}

export type Mistake = { kind: 'mistaken'; locale: Locale; about: 'option' | 'url' | 'locale'; given: string }

export type Request = { kind: 'version' } | { kind: 'help'; locale: Locale } | Mistake | { kind: 'run'; options: Options }

const defaultUrl = 'http://localhost:8787'

/** Reads the command line and the environment; a password comes by the environment only, where other users do not see it. */
export const readArguments = (argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Request => {
  const given = parse(argv)
  if (typeof given === 'string') return { kind: 'mistaken', locale: 'zh', about: 'option', given }
  const locale = given.locale ?? 'zh'
  if (locale !== 'zh' && locale !== 'en') return { kind: 'mistaken', locale: 'zh', about: 'locale', given: locale }
  if (given.version) return { kind: 'version' }
  if (given.help) return { kind: 'help', locale }
  const address = given.url ?? (env.RUHU_URL || defaultUrl)
  const url = webAddress(address)
  if (!url) return { kind: 'mistaken', locale, about: 'url', given: address }
  const { RUHU_USER: username, RUHU_PASSWORD: password } = env
  return {
    kind: 'run',
    options: {
      url,
      locale,
      json: given.json ?? false,
      ...(username && password && { credentials: { username, password } }),
      color: !env.NO_COLOR,
      wide: env.RUHU_WIDTH === 'wide',
    },
  }
}

/** The options given, or the argument that is not one. */
const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        url: { type: 'string' },
        locale: { type: 'string' },
        json: { type: 'boolean' },
        version: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    return /'([^']*)'/.exec((error as Error).message)?.[1] ?? argv.join(' ')
  }
}

const webAddress = (text: string): string | undefined => {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : undefined
}
