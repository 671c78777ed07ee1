import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

/** Each browser client and the path it is served under; the console has what is left. */
const clients = [
  { app: 'kiosk', path: '/kiosk/' },
  { app: 'field', path: '/field/' },
  { app: 'web', path: '/' },
] as const

const dist = (app: string): string => fileURLToPath(new URL(`../../../../apps/${app}/dist`, import.meta.url))

/** Serves the built clients. Hashed assets are kept for a year; pages are asked for again; any other path is the client's own route. */
export const browserClients = () => {
  const app = new Hono()
  for (const { app: name, path } of clients) {
    const root = dist(name)
    if (!existsSync(root)) continue
    const strip = (url: string) => url.slice(path.length - 1)
    if (path !== '/') app.get(path.slice(0, -1), (c) => c.redirect(path))
    app.use(`${path}assets/*`, async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    app.get(
      `${path}*`,
      serveStatic({
        root,
        rewriteRequestPath: strip,
        onFound: (file, c) => {
          if (!file.includes('/assets/')) c.header('cache-control', 'no-cache')
        },
      }),
    )
    app.get(`${path}*`, async (c, next) => {
      const own = c.req.path.slice(path.length)
      if (/^(trpc|api|files|test|health|metrics|assets)\b/.test(own) || own.includes('.')) return next()
      c.header('cache-control', 'no-cache')
      return c.html(await readFile(`${root}/index.html`, 'utf8'))
    })
  }
  return app
}
