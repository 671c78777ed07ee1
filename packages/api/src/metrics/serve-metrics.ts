import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { collectDefaultMetrics } from 'prom-client'
import type { Metrics } from './metrics.ts'

/**
 * Serves `GET /metrics` for Prometheus, and nothing else, on a port of its own, so that a balancer never makes it public. What
 * the process itself uses is measured from here on. Throws when the port is taken.
 */
export const serveMetrics = (
  { registry }: Pick<Metrics, 'registry'>,
  { port, host }: { port: number; host: string },
): Promise<{ url: string; close: () => Promise<void> }> => {
  collectDefaultMetrics({ register: registry })
  const server = createServer(({ method, url }, response) => {
    if (method !== 'GET' || url !== '/metrics') return response.writeHead(404).end()
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use; set METRICS_PORT to another`) : error),
    )
    server.listen(port, host, () => resolve({ url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`, close }))
  })
}
