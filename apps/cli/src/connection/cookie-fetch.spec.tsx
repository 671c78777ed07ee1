import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCookieFetch } from './cookie-fetch.ts'

let server: Server
let url: string
let asked: IncomingMessage[]
let answers: string[][]

beforeEach(async () => {
  asked = []
  answers = []
  server = createServer((request, response) => {
    asked.push(request)
    response.setHeader('set-cookie', answers.shift() ?? [])
    response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => void server.close())

test('names the server as the origin and keeps what else was asked', async () => {
  const send = createCookieFetch(`${url}/ruhu`)
  await send(`${url}/trpc`, { method: 'POST', headers: { 'x-ruhu-via': 'cli' }, body: '{}' })
  expect(asked[0]).toMatchObject({ method: 'POST', headers: { origin: url, 'x-ruhu-via': 'cli' } })
  expect(asked[0]?.headers.cookie).toBeUndefined()
})

test('sends back every cookie it was given, the newest of a name, and none that has expired', async () => {
  const send = createCookieFetch(url)
  answers = [
    ['ruhu.session=one.two%3D; Path=/; HttpOnly; SameSite=Lax', 'ruhu.data=x; Max-Age=300'],
    ['ruhu.session=three'],
    ['ruhu.data=; Max-Age=0'],
  ]
  for (let turn = 0; turn < 4; turn++) await send(url)
  expect(asked.map(({ headers }) => headers.cookie)).toEqual([
    undefined,
    'ruhu.session=one.two%3D; ruhu.data=x',
    'ruhu.session=three; ruhu.data=x',
    'ruhu.session=three',
  ])
})

test('two sessions in one process know nothing of each other', async () => {
  answers = [['ruhu.session=one']]
  await createCookieFetch(url)(url)
  await createCookieFetch(url)(url)
  expect(asked[1]?.headers.cookie).toBeUndefined()
})
