import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** How long open streams are given to end by themselves. */
const patience = 1_500

/**
 * Serves an app until SIGINT or SIGTERM, then says so by `ending`, stops accepting, lets requests finish, ends open streams, closes what
 * stands behind and exits. Throws when the port is taken.
 */
export const listen = (
  app: Pick<Hono, 'fetch'>,
  { port, host, ending, close }: { port: number; host: string; ending: () => void; close: () => Promise<void> },
): Promise<{ url: string; stop: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (address: AddressInfo) => {
      const stop = once(async () => {
        ending()
        await endConnections(server as Server)
        await close()
      })
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)))
      resolve({ url: `http://${host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host}:${address.port}`, stop })
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; set PORT to another`) : error),
    )
  })

const once = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined
  return () => {
    running ??= run()
    return running
  }
}

const endConnections = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
