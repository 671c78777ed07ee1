import { readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

export const bin = join(root, 'node_modules/.bin')

/** The Node the project is written for; the one that started us may be older and cannot read TypeScript. */
export const node = join(bin, 'node')

/**
 * What every child is started with: the project's own programs first, nothing that reports home, and no pnpm that installs
 * behind our back. By default it does so before every script it runs, and turbo runs many at a time.
 */
export const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  pnpm_config_verify_deps_before_run: 'false',
}

/**
 * How the server's Node is told to keep its memory tidy. Without, it takes twice of it and leaves half unused. What
 * NODE_OPTIONS says comes after, and wins.
 */
const serverFlags = JSON.parse(readFileSync(join(root, 'packages/api/node-flags.json'), 'utf8'))

/** What the server is started with. */
export const serverEnv = { ...env, NODE_OPTIONS: [...serverFlags, process.env.NODE_OPTIONS ?? ''].join(' ') }
