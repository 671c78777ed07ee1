import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Prompt } from '../asking/prompt.ts'
import { createI18n } from '../i18n/i18n.ts'
import { claimBy } from './claim.ts'

const say = createI18n('en').t
let server: Server
let url: string
let sent: unknown[]
let answers: { status: number; body: object }[]
let written: string[]

beforeEach(async () => {
  sent = []
  answers = []
  written = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    sent.push({ path: request.url, ...JSON.parse(body) })
    const answer = answers.shift()
    response.writeHead(answer?.status ?? 500, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.body ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => void server.close())

/** Somebody who types these, one after the other, and then leaves. */
const typing = (...lines: string[]): Prompt & { asked: string[] } => {
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return lines.shift()
  }
  return { asked, ask, askHidden: ask, close: () => {} }
}
const claim = (prompt: Prompt) => claimBy(prompt, { url, say, write: (line) => void written.push(line) })

const person = ['AAAA-BBBB', ' Unicom ', 'CY', 'Chaoyang', '010-65000001', 'Chen Hua', '1001', 'ChenHua', 'a-long-one', 'a-long-one']

test('asks for everything, sends it once, and says how to sign in', async () => {
  answers = [{ status: 201, body: {} }]
  expect(await claim(typing(...person))).toBe(0)
  expect(sent).toEqual([
    {
      path: '/api/first-administrator',
      token: 'AAAA-BBBB',
      employerName: 'Unicom',
      branch: { code: 'CY', name: 'Chaoyang', phone: '010-65000001' },
      name: 'Chen Hua',
      staffNumber: '1001',
      username: 'ChenHua',
      password: 'a-long-one',
    },
  ])
  expect(written.at(-1)).toContain('chenhua')
})

test('asks again for two passwords that differ, and for what the server finds at fault only', async () => {
  answers = [
    { status: 400, body: { fields: [{ field: 'branch.code' }, { field: 'password' }] } },
    { status: 201, body: {} },
  ]
  const prompt = typing(...person.slice(0, 8), 'one', 'another', 'short', 'short', 'HD', 'long-enough', 'long-enough')
  expect(await claim(prompt)).toBe(0)
  expect(sent).toMatchObject([
    { branch: { code: 'CY' }, password: 'short' },
    { branch: { code: 'HD' }, password: 'long-enough' },
  ])
  expect(prompt.asked).toHaveLength(15)
})

test.each([
  [410, say('claim.gone')],
  [429, say('claim.tooMany')],
  [500, 'could not answer'],
])('%i ends it, and is told', async (status, says) => {
  answers = [{ status, body: {} }]
  expect(await claim(typing(...person))).toBe(1)
  expect(written.at(-1)).toContain(says)
})

test('whoever leaves, and a server that is not there, make nobody', async () => {
  expect(await claim(typing('AAAA'))).toBe(1)
  expect(sent).toEqual([])
  url = 'http://127.0.0.1:1'
  expect(await claim(typing(...person))).toBe(1)
  expect(written.at(-1)).toContain('cannot be reached')
})
