import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { add, countPlaywright, countVitest, readCounts, tell } from './counts.mjs'

const folder = mkdtempSync(join(tmpdir(), 'ruhu-counts-'))
const report = join(folder, 'report.json')

afterAll(() => rmSync(folder, { recursive: true }))

const vitest = (counts: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
})

test('vitest: a test still to be written is skipped', () => {
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
  const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }
  expect(countVitest(vitest(counts, [file]))).toEqual({ passed: 5, failed: 1, skipped: 3 })
})

test('vitest: a file that does not load has failed', () => {
  expect(countVitest(vitest({ numPassedTests: 5 }, [{ status: 'failed', assertionResults: [] }]))).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  })
})

test('Playwright: passing at the second try is failing, and so is an error outside a test', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright({ stats, errors: [{ message: 'no server' }] })).toEqual({ passed: 3, failed: 3, skipped: 2 })
})

test('a runner that ends badly has failed, whatever its report says', () => {
  expect(readCounts(report, countVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  writeFileSync(report, JSON.stringify(vitest({ numPassedTests: 5 })))
  expect(readCounts(report, countVitest, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  expect(readCounts(report, countVitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 })
})

test('the last line', () => {
  expect(tell(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }))).toBe('11 passed, 22 failed, 33 skipped')
})
