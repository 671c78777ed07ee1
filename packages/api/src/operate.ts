import { resolve } from 'node:path'
import { operate } from './operations/operate.ts'

// npm starts a script in the project's directory, and says where whoever asked stands.
const standing = process.env.INIT_CWD ?? process.cwd()

process.exitCode = await operate(process.argv.slice(2), {
  env: process.env,
  file: (name) => resolve(standing, name),
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
})
