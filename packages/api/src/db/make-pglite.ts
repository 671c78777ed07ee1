import { DirectoryHeld } from './lock.ts'
import { openPglite } from './pglite.ts'

/** How this program ends where another one holds the directory. */
const held = 3

// Whoever asked for it is gone: nobody waits for this any more, and the directory must be let go.
process.on('disconnect', () => process.exit(1))

try {
  const opened = await openPglite(process.argv[2] ?? '')
  await opened.close()
  process.exit(0)
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exit(error instanceof DirectoryHeld ? held : 1)
}
