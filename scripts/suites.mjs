import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { turbo } from './build.mjs'
import { chromiumPath } from './chromium.mjs'
import { countPlaywright, countVitest, readCounts, tell } from './counts.mjs'
import { run } from './step.mjs'
import { env, node, root } from './workspace.mjs'

/** Nothing to count here: a reading of the whole tree that is in order or is not. */
export const readings = [
  { name: 'types', work: () => turbo('typecheck', 'typecheck:scripts') },
  { name: 'lint', work: () => run('biome', ['check', '--error-on-warnings', '--max-diagnostics=50']) },
  { name: 'house rules', work: () => run(node, ['scripts/rules/main.ts']) },
]

/** What is quick enough to be run before every commit. */
export const unit = vitest('unit', ['domain', 'rules', 'bench', 'client', 'ui', 'apps'])

export const suites = [
  vitest('domain', ['domain']),
  vitest('client', ['client', 'ui', 'apps']),
  vitest('terminal', ['cli']),
  vitest('API on PGlite', ['api-pglite']),
  vitest('API on PostgreSQL', ['api-postgres']),
  vitest('faults', ['faults']),
  vitest('play', ['play']),
  vitest('rules', ['rules', 'bench']),
  vitest('checks', ['checks']),
]

export const journeys = {
  name: 'journeys',
  work: async () => {
    const chromium = await chromiumPath()
    const report = reportPath('playwright')
    const only = chromium ? { CHROMIUM_PATH: chromium } : {}
    const options = { cwd: join(root, 'e2e'), env: { ...env, ...only, PLAYWRIGHT_JSON_OUTPUT_FILE: report } }
    const result = await run(join(root, 'e2e/node_modules/.bin/playwright'), ['test', '--reporter=line,json'], options)
    return counted(result, report, countPlaywright)
  },
}

function vitest(name, projects) {
  const work = async () => {
    const report = reportPath(`vitest-${projects.join('-')}`)
    const chosen = projects.flatMap((project) => ['--project', project])
    const result = await run('vitest', ['run', ...chosen, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`])
    return counted(result, report, countVitest)
  }
  return { name, work }
}

/** Where a runner writes its report; an older one is removed, lest it speak for a run that crashed. */
function reportPath(name) {
  const path = join(root, 'reports', `${name}.json`)
  rmSync(path, { force: true })
  return path
}

function counted({ code, output }, report, count) {
  const counts = readCounts(report, count, code)
  return { code, output, counts, says: tell(counts) }
}
