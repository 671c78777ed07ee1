import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { CallerFault } from './caller-fault.ts'
import { readBody } from './read-body.ts'

const limit = 1_000_000
const read: (number | string)[] = []
let server: Server
let url: string

beforeAll(async () => {
  const app = new Hono().put('/', async (c) => {
    try {
      const { byteLength } = await readBody(c.req.raw, limit)
      read.push(byteLength)
      return c.text('taken')
    } catch (error) {
      if (!(error instanceof CallerFault)) throw error
      read.push(error.code)
      return c.text(error.message, error.status)
    }
  })
  const address = await new Promise<AddressInfo>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, resolve) as Server
  })
  url = `http://127.0.0.1:${address.port}/`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const blocks = (count: number) =>
  new ReadableStream({
    start: (controller) => {
      for (let block = 0; block < count; block++) controller.enqueue(new Uint8Array(100_000))
      controller.close()
    },
  })
const put = async (body: RequestInit['body']) =>
  (await fetch(url, { method: 'PUT', body: body ?? null, duplex: 'half' } as RequestInit)).status

describe('a body over a real connection', () => {
  test('is read whole up to the limit, its length told or not', async () => {
    expect([await put(new Uint8Array(limit)), await put(blocks(10))]).toEqual([200, 200])
    expect(read.splice(0)).toEqual([limit, limit])
  })

  test('is refused beyond it, its length told or not', async () => {
    expect([await put(new Uint8Array(limit + 1)), await put(blocks(11))]).toEqual([413, 413])
    expect(read.splice(0)).toEqual(['PAYLOAD_TOO_LARGE', 'PAYLOAD_TOO_LARGE'])
  })

  test('that breaks off is the caller’s fault, not the server’s', async () => {
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write('PUT / HTTP/1.1\r\nhost: ruhu.test\r\ncontent-length: 5000\r\n\r\nhalf of it')
      setTimeout(() => socket.destroy(), 50)
    })
    await vi.waitFor(() => expect(read.splice(0)).toEqual(['BAD_REQUEST']), { timeout: 5_000 })
  })
})
