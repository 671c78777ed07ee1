import type { Options } from '../arguments.ts'
import { openPrompt, type Prompt } from '../asking/prompt.ts'
import { createI18n, type Say } from '../i18n/i18n.ts'

/** What the server wants to know, in the order it is asked for, and the field it calls it by. */
const fields = {
  token: 'token',
  employerName: 'employerName',
  branchCode: 'branch.code',
  branchName: 'branch.name',
  branchPhone: 'branch.phone',
  name: 'name',
  staffNumber: 'staffNumber',
  username: 'username',
  password: 'password',
} as const
type Asked = keyof typeof fields
type Answers = Partial<Record<Asked, string>>

const all = Object.keys(fields) as Asked[]

/** Makes the first administrator of a server, asking for one thing after the other. Returns the exit code: 0, 1 when it could not be done, 2 without a terminal. */
export const claim = async ({ url, locale }: Options): Promise<number> => {
  const say = createI18n(locale).t
  const { stdin: input, stdout: output } = process
  if (!input.isTTY) return tell(say('claim.needsTerminal'), 2)
  const prompt = openPrompt({ input, output, isTerminal: true })
  try {
    return await claimBy(prompt, { url, say, write: (line) => output.write(`${line}\n`) })
  } finally {
    prompt.close()
  }
}

const tell = (text: string, code: number): number => {
  process.stderr.write(`${text}\n`)
  return code
}

/** The same by any prompt: asks, sends, and asks again for what the server finds at fault. */
export const claimBy = async (
  prompt: Prompt,
  { url, say, write }: { url: string; say: Say; write: (line: string) => void },
): Promise<number> => {
  const fail = (line: string): number => {
    write(line)
    return 1
  }
  write(say('claim.intro', { url }))
  let answers: Answers = {}
  let wanted: readonly Asked[] = all
  for (;;) {
    const given = await askFor(wanted, { prompt, say, write })
    if (!given) return fail(`\n${say('claim.cancelled')}`)
    answers = { ...answers, ...given }
    const response = await send(url, answers)
    switch (response?.status) {
      case 201:
        write(say('claim.done', { username: answers.username?.toLowerCase() ?? '', url }))
        return 0
      case 400:
        wanted = await atFault(response)
        if (wanted.length === 0) return fail(say('script.failed', { url }))
        write(say('claim.mend'))
        break
      case 410:
        return fail(say('claim.gone'))
      case 429:
        return fail(say('claim.tooMany'))
      default:
        return fail(say(response ? 'script.failed' : 'script.unreachable', { url }))
    }
  }
}

type Asking = { prompt: Prompt; say: Say; write: (line: string) => void }

const askFor = async (wanted: readonly Asked[], asking: Asking): Promise<Answers | undefined> => {
  const answers: Answers = {}
  for (const field of wanted) {
    const answer = field === 'password' ? await askPassword(asking) : await asking.prompt.ask(asking.say(`claim.ask.${field}`))
    if (answer === undefined) return undefined
    answers[field] = field === 'password' ? answer : answer.trim()
  }
  return answers
}

/** Twice, since nothing is seen of it. */
const askPassword = async ({ prompt, say, write }: Asking): Promise<string | undefined> => {
  for (;;) {
    const password = await prompt.askHidden(say('claim.ask.password'))
    const again = password === undefined ? undefined : await prompt.askHidden(say('claim.ask.again'))
    if (again === undefined || again === password) return again
    write(say('claim.different'))
  }
}

/** The server's answer; undefined where there was none. */
const send = (url: string, { branchCode, branchName, branchPhone, ...person }: Answers): Promise<Response | undefined> =>
  fetch(`${url}/api/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, branch: { code: branchCode, name: branchName, phone: branchPhone } }),
  }).catch(() => undefined)

const atFault = async (response: Response): Promise<Asked[]> => {
  const body = (await response.json().catch(() => ({}))) as { fields?: { field: string }[] }
  return all.filter((asked) => body.fields?.some(({ field }) => field === fields[asked]))
}
