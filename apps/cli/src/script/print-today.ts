import { faultOf, type Transport } from '@ruhu/client'
import { messagesIn } from '@ruhu/domain'
import type { Options } from '../arguments.ts'
import { connect } from '../connection/connect.ts'
import { rowOf, sorted } from '../desk/order-rows.ts'
import { peopleFrom } from '../desk/people.ts'
import { createI18n } from '../i18n/i18n.ts'
import { todayJson, todayTable } from './today-table.ts'

/** Prints today's orders, for a pipe or with `json`. Returns the exit code: 0, 1 when it could not be done, 2 without credentials. */
export const run = async (options: Options): Promise<number> => {
  const { url, locale, credentials } = options
  const say = createI18n(locale).t
  const complain = (text: string, code: number): number => {
    process.stderr.write(`${text}\n`)
    return code
  }
  if (!credentials) return complain(say('script.needsCredentials'), 2)
  const transport = connect(url)
  const signedIn = await transport.signIn(credentials.username, credentials.password)
  if (!signedIn.ok) {
    const failure = { credentials: 'refused', network: 'unreachable', other: 'failed' } as const
    return complain(say(`script.${failure[signedIn.reason]}`, { url }), 1)
  }
  try {
    process.stdout.write(`${await today(transport, options)}\n`)
    return 0
  } catch (error) {
    const { kind } = faultOf(error)
    const why = { network: 'script.unreachable', outdated: 'fault.outdated' } as const
    return complain(say(kind === 'network' || kind === 'outdated' ? why[kind] : 'script.failed', { url }), 1)
  } finally {
    await transport.signOut().catch(() => undefined)
  }
}

const today = async ({ api }: Transport, { json, locale }: Options): Promise<string> => {
  const [me, { now, orders }, technicians] = await Promise.all([
    api.session.me.query(),
    api.workOrder.list.query({ day: 'today' }),
    api.staff.technicians.query().catch(() => []),
  ])
  const messages = messagesIn(locale)
  const people = peopleFrom({ names: {}, technicians, me, messages })
  const rows = sorted(
    orders.map((summary) => rowOf(summary, people, now)),
    'deadline',
  )
  return json ? todayJson(rows) : todayTable(rows, { messages, say: createI18n(locale).t, now })
}
