import { accessSync, constants } from 'node:fs'
import { run, step } from './step.mjs'
import { env } from './workspace.mjs'

/** Whether we are allowed to add packages to this machine, and know how. */
export const isDebianRoot = () => process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')

export function installFromDebian(name, packages) {
  return step(`install ${name}`, async () => {
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
    const update = await run('apt-get', ['update'], options)
    return update.code === 0 ? run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options) : update
  })
}

export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
