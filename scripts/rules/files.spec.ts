import { expect, test } from 'vitest'
import { fileShape } from './files.ts'

const messages = (path: string, lines = 1) => fileShape(path, 'x\n'.repeat(lines)).map((one) => one.message)

test.each([
  'packages/domain/src/work-order/why-not.ts',
  'packages/api/src/work-order/submit.pg.spec.ts',
  'packages/domain/src/regulation/editions/2015/chapter-3.ts',
  'apps/web/src/WorkOrder.tsx',
  'apps/cli/src/Board.spec.tsx',
  'apps/web/src/main.tsx',
  'apps/web/vite.config.ts',
])('%s is a good name', (path) => expect(messages(path)).toEqual([]))

test.each([
  ['packages/domain/src/workOrder.ts', 'kebab-case'],
  ['packages/domain/src/WorkOrder.ts', 'kebab-case'],
  ['apps/web/src/work_order.tsx', 'PascalCase'],
  ['packages/client/src/utils.ts', 'says nothing'],
  ['packages/client/src/helpers/retry.ts', 'says nothing'],
  ['packages/client/src/common.spec.ts', 'says nothing'],
])('%s is not', (path, message) => expect(messages(path)).toEqual([expect.stringContaining(message)]))

test('a file is read in one sitting, catalogues aside', () => {
  expect(messages('packages/api/src/app.ts', 400)).toEqual([])
  expect(messages('packages/api/src/app.ts', 401)).toEqual(['401 lines, more than 400'])
  expect(messages('packages/domain/src/regulation/editions/2015/chapter-3.ts', 900)).toEqual([])
  expect(messages('packages/domain/src/kernel/holidays.gen.ts', 900)).toEqual([])
})
