import { resolve } from 'node:path'
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

export type Mistake = { kind: 'mistaken'; locale: Locale; about: 'option' | 'url' | 'locale' | 'file'; given: string }

export type Request =
  | { kind: 'version' }
  | { kind: 'help'; locale: Locale }
  | Mistake
  | { kind: 'run'; options: Options }
  | { kind: 'claim'; options: Options }
  | { kind: 'backup'; options: Options; file: string }

const defaultUrl = 'http://localhost:8787'

/** Reads the command line and the environment; a password comes by the environment only, where other users do not see it. */
export const readArguments = (argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Request => {
  const given = parse(argv)
  if (typeof given === 'string') return { kind: 'mistaken', locale: 'zh', about: 'option', given }
  const { values, positionals } = given
  const locale = values.locale ?? 'zh'
  if (locale !== 'zh' && locale !== 'en') return { kind: 'mistaken', locale: 'zh', about: 'locale', given: locale }
  if (values.version) return { kind: 'version' }
  if (values.help) return { kind: 'help', locale }
  const address = values.url ?? (env.RUHU_URL || defaultUrl)
  const url = webAddress(address)
  if (!url) return { kind: 'mistaken', locale, about: 'url', given: address }
  const { RUHU_USER: username, RUHU_PASSWORD: password } = env
  const options: Options = {
    url,
    locale,
    json: values.json ?? false,
    ...(username && password && { credentials: { username, password } }),
    color: !env.NO_COLOR,
    wide: env.RUHU_WIDTH === 'wide',
  }
  return requestOf(positionals, options, env.INIT_CWD)
}

/** npm starts a script in the project's directory, and says where whoever asked stands. */
const requestOf = ([verb, ...rest]: readonly string[], options: Options, standing = ''): Request => {
  const { locale } = options
  const mistaken = (given: string): Mistake => ({ kind: 'mistaken', locale, about: 'option', given })
  switch (verb) {
    case undefined:
      return { kind: 'run', options }
    case 'claim':
      return rest[0] ? mistaken(rest[0]) : { kind: 'claim', options }
    case 'backup': {
      const [file, more] = rest
      if (!file) return { kind: 'mistaken', locale, about: 'file', given: verb }
      return more ? mistaken(more) : { kind: 'backup', options, file: resolve(standing, file) }
    }
    default:
      return mistaken(verb)
  }
}

/** What was given, or the option that is none. */
const parse = (argv: readonly string[]) => {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        locale: { type: 'string' },
        json: { type: 'boolean' },
        version: { type: 'boolean', short: 'v' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return /'([^']*)'/.exec((error as Error).message)?.[1] ?? argv.join(' ')
  }
}

const webAddress = (text: string): string | undefined => {
  const url = URL.parse(text)
  return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : undefined
}
