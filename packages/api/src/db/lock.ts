import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'

/**
 * Holds a directory for this process until `release`. The embedded engine does not lock its directory, and two
 * processes on one corrupt it silently. A Linux abstract socket is let go by the kernel even on a kill; elsewhere a
 * named pipe does the same.
 *
 * Throws an error naming the directory when another process holds it.
 */
export const holdDirectory = (directory: string): Promise<{ release: () => Promise<void> }> => {
  const path = realpathSync(directory)
  const name = process.platform === 'win32' ? `\\\\.\\pipe\\ruhu-${encodeURIComponent(path)}` : `\0ruhu:${path}`
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`${path} is in use by another ruhu server; stop it first, or set DATA_DIR`) : error),
    )
    server.listen(name, () => {
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}
