import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkHouse } from './main.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ruhu-rules-'))
  plant('packages/domain/package.json', '{ "name": "@ruhu/domain", "exports": { ".": "./src/index.ts" } }')
  plant('apps/web/src/App.tsx', "import { decide } from '@ruhu/domain'\nexport const App = () => <p>{decide()}</p>\n")
})

afterEach(() => rmSync(root, { recursive: true }))

function plant(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

test('a tree in order has no findings', () => expect(checkHouse(root)).toEqual([]))

test('every rule is applied to every file, and a broken file does not hide the others', () => {
  plant('packages/domain/src/kernel/clock.ts', "import { decide } from '@ruhu/api'\nexport const now = Date.now()\n")
  plant('apps/web/src/Page.tsx', 'export const Page = () => <p>工单</p>\n')
  plant('apps/web/src/utils.ts', 'export const one = 1\n')
  plant('apps/web/src/half.ts', 'export const = \n')
  expect(checkHouse(root).map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'apps/web/src/Page.tsx han',
    'apps/web/src/half.ts syntax',
    'apps/web/src/utils.ts files',
    'packages/domain/src/kernel/clock.ts boundaries',
    'packages/domain/src/kernel/clock.ts purity',
  ])
})

test('what is installed or built is not read', () => {
  plant('apps/web/node_modules/antd/utils.ts', "export const words = '中文'\n")
  plant('apps/web/dist/utils.ts', "export const words = '中文'\n")
  expect(checkHouse(root)).toEqual([])
})
