import { existsSync, readFileSync } from 'node:fs'

/** How many tests `{ passed, failed, skipped }`: the one shape every runner's own report is brought to. */
export const none = { passed: 0, failed: 0, skipped: 0 }

export function countVitest(report) {
  // A file that could not even be loaded has no tests to fail, and must not pass for one without tests.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

export function countPlaywright({ stats, errors }) {
  // A test that passes at the second try has failed: it will again, on another day.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/** What Vitest counted, from its words. The last such line: a failed test of the checks quotes the runs it looked at. */
export const saidByVitest = (output) => [...output.matchAll(/^ *Tests +(.*)$/gm)].at(-1)?.[1]

/** A runner that left no report, or ended badly without naming a failed test, counts as one failed. */
export function readCounts(path, count, code) {
  const counts = existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : none
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped })

export const tell = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
