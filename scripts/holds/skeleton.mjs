import { saidByVitest } from '../counts.mjs'
import { isDebianRoot } from '../debian.mjs'

/** What the walking skeleton promises, each line with the command that shows it. */
export const lines = [
  {
    says: 'with an empty HOME, Node 20 and npm and nothing else, npm start and npm test work',
    needs: () => (isDebianRoot() ? undefined : 'needs root on Debian'),
    command: ['scripts/bare-machine.sh'],
    evidence: (output) => output.match(/^(first|second) start: ready.*|^\d+ passed, .*$/gm)?.join('; '),
  },
  {
    says: 'one journey drives the visit through the four clients on one server and reads the end state from the database',
    command: ['e2e/node_modules/.bin/playwright', 'test', '--config=e2e/playwright.config.ts', 'skeleton.e2e.ts'],
  },
  {
    says: 'a planted boundary violation, Date.now() in the domain and Han string in a component each fail npm run check',
    command: ['vitest', 'run', '--project=checks'],
    evidence: saidByVitest,
  },
  {
    says: 'malformed input is a clear 400, an unknown id a 404, no stack trace leaves the server, nothing is half-written',
    command: ['vitest', 'run', '--project=api-pglite', '--project=api-postgres', 'errors.pg'],
    evidence: saidByVitest,
  },
]
