import { join } from 'node:path'
import { installFromDebian, isDebianRoot, isProgram } from './debian.mjs'
import { run, step } from './step.mjs'
import { root } from './workspace.mjs'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** The Chromium to drive: the one named, one that is there, one from the distribution, or (undefined) Playwright's own. */
export async function chromiumPath() {
  const found = process.env.CHROMIUM_PATH || usual.find(isProgram)
  if (found) return found
  // A bare Debian has no Chinese font, and a page of empty boxes passes every test that looks for text.
  if (isDebianRoot()) await installFromDebian('Chromium', ['chromium', 'fonts-noto-cjk'])
  else await step('install Chromium', () => run(join(root, 'e2e/node_modules/.bin/playwright'), ['install', 'chromium']))
  return usual.find(isProgram)
}
