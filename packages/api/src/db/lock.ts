import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'

/** Another process holds the directory: a server that runs, or an operation on its database. */
export class DirectoryHeld extends Error {
  constructor(path: string) {
    super(`${path} is in use: a ruhu server is running on it. Stop that one first, or set DATA_DIR to another directory`)
  }
}

/**
 * Holds a directory for this process until `release`. The embedded engine does not lock its directory, and two
 * processes on one corrupt it silently. A Linux abstract socket is let go by the kernel even on a kill; elsewhere a
 * named pipe does the same.
 *
 * Throws `DirectoryHeld` when another process holds it.
 */
export const holdDirectory = (directory: string): Promise<{ release: () => Promise<void> }> => {
  const path = realpathSync(directory)
  const name = process.platform === 'win32' ? `\\\\.\\pipe\\ruhu-${encodeURIComponent(path)}` : `\0ruhu:${path}`
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new DirectoryHeld(path) : error))
    server.listen(name, () => {
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}
