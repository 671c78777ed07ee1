import { describe, expect, test } from 'vitest'
import { boundaries, type Doors } from './boundaries.ts'
import { readSource } from './source.ts'

const doors: Doors = new Map([
  ['@ruhu/domain', ['.', './testing']],
  ['@ruhu/api', ['.', './client']],
  ['@ruhu/client', ['.']],
  ['@ruhu/ui', ['.', './*.css']],
])

const messages = (path: string, text: string) => boundaries(readSource(path, text), doors).map((one) => one.message)

describe('between packages', () => {
  test.each([
    ['packages/api/src/app.ts', "import { decide } from '@ruhu/domain'"],
    ['packages/api/src/seed/play.ts', "import { scenarios } from '@ruhu/domain/testing'"],
    ['packages/client/src/transport.ts', "import type { AppRouter } from '@ruhu/api/client'"],
    ['apps/web/src/App.tsx', "import { Tag } from '@ruhu/ui'; import '@ruhu/ui/theme.css'; import { whyNot } from '@ruhu/domain'"],
    ['apps/web/src/App.tsx', "type Router = import('@ruhu/api/client').AppRouter"],
    ['apps/web/src/App.tsx', "const page = () => import('./pages/Board.tsx')"],
    ['apps/web/src/App.tsx', "import antd from 'antd'"],
    ['e2e/skeleton.e2e.ts', "import { openStore } from '@ruhu/api'"],
  ])('%s may: %s', (path, text) => expect(messages(path, text)).toEqual([]))

  test.each([
    ['packages/domain/src/kernel/ids.ts', "import { app } from '@ruhu/api'", 'must not import @ruhu/api'],
    ['packages/api/src/app.ts', "import { submit } from '@ruhu/client'", 'must not import @ruhu/client'],
    ['packages/ui/src/Tag.tsx', "import { Table } from 'antd'", 'each bring their own kit'],
    ['packages/ui/src/Tag.tsx', "import type { AppRouter } from '@ruhu/api/client'", 'must not import @ruhu/api'],
    ['packages/client/src/use-live.ts', "import { createPortal } from 'react-dom'", 'browsers and the terminal alike'],
    ['packages/client/src/transport.ts', "import { AppRouter } from '@ruhu/api/client'", 'write import type'],
    ['packages/client/src/transport.ts', "import { type AppRouter } from '@ruhu/api/client'", 'write import type'],
    ['packages/client/src/transport.ts', "import type { App } from '@ruhu/api'", '@ruhu/api/client only'],
    ['packages/client/src/submit.spec.ts', "import { app } from '@ruhu/api'", 'write import type'],
    ['apps/cli/src/main.tsx', "import { Tag } from '@ruhu/ui'", 'must not import @ruhu/ui'],
    ['apps/web/src/App.tsx', "export * from '@ruhu/api/client'", 'write import type'],
    ['apps/web/src/App.tsx', "const api = await import('@ruhu/api')", 'write import type'],
    ['apps/web/src/App.tsx', 'const any = (name: string) => import(name)', 'cannot be checked'],
    ['apps/web/src/App.tsx', "import { board } from '@ruhu/kiosk'", 'nothing imports an app'],
    ['e2e/skeleton.e2e.ts', "import { App } from '../apps/web/src/App.tsx'", 'nothing imports an app'],
    ['scripts/start.mjs', "import { App } from '../apps/web/src/App.tsx'", 'nothing imports an app'],
    ['apps/web/src/App.tsx', "import { decide } from '../../../packages/domain/src/index.ts'", 'leaves apps/web'],
    ['apps/web/src/App.tsx', "import { decide } from '@ruhu/domain/src/index.ts'", 'not among the exports'],
  ])('%s may not: %s', (path, text, message) => expect(messages(path, text)).toEqual([expect.stringContaining(message)]))
})

describe('inside the domain', () => {
  test.each([
    ['packages/domain/src/kernel/ids.ts', "import { z } from 'zod'"],
    [
      'packages/domain/src/work-order/decide.ts',
      "import { ok } from '../kernel/result.ts'; import { duties } from '../regulation/duty.ts'",
    ],
    ['packages/domain/src/work-order/decide.ts', "import { isRestHour } from '../appointment/rest-hours.ts'"],
    ['packages/domain/src/regulation/provision.ts', "import type { VisitKind } from '../work-order/visit-kind.ts'"],
    ['packages/domain/src/regulation/editions/2015/chapter-3.ts', "import { visitKinds } from '../../../work-order/visit-kind.ts'"],
    ['packages/domain/src/forms/receipt.ts', "import type { Role } from '../people/roles.ts'"],
    [
      'packages/domain/src/kernel/ids.spec.ts',
      "import { judge } from '../judgement/judge.ts'; import fc from 'fast-check'; import fs from 'node:fs'",
    ],
    ['packages/domain/src/index.ts', "export * from './messages/zh.ts'; export * from './kernel/ids.ts'"],
    ['packages/domain/testing/visit.ts', "import { decide } from '../src/work-order/decide.ts'; import { expect } from 'vitest'"],
  ])('%s may: %s', (path, text) => expect(messages(path, text)).toEqual([]))

  test.each([
    ['packages/domain/src/kernel/ids.ts', "import { v4 } from 'uuid'", 'zod and nothing else'],
    ['packages/domain/src/kernel/ids.ts', "import { readFileSync } from 'node:fs'", 'zod and nothing else'],
    ['packages/domain/src/kernel/ids.ts', "import { duties } from '../regulation/duty.ts'", 'regulation is above it'],
    ['packages/domain/src/kernel/ids.ts', "import { decide } from '../index.ts'", 'the door is for the other packages'],
    ['packages/domain/src/forms/receipt.ts', "export { roles } from '../people/roles.ts'", 'they stand side by side'],
    ['packages/domain/src/appointment/slot.ts', "import { decide } from '../work-order/decide.ts'", 'they stand side by side'],
    ['packages/domain/src/regulation/duty.ts', "import { visitKinds } from '../work-order/visit-kind.ts'", 'work-order is above it'],
    ['packages/domain/src/judgement/judge.ts', "import { zh } from '../messages/zh.ts'", 'messages is above it'],
    ['packages/domain/src/kernel/ids.ts', "import { given } from '../../testing/given.ts'", "not part of the domain's source"],
    ['packages/domain/src/kernel/ids.spec.ts', "import { openDeps } from '@ruhu/api'", 'must not import @ruhu/api'],
    ['packages/domain/src/odds/ends.ts', "import { ok } from '../kernel/result.ts'", "odds is not among the domain's layers"],
    ['packages/domain/testing/visit.ts', "import pg from 'pg'", 'zod and nothing else'],
  ])('%s may not: %s', (path, text, message) => expect(messages(path, text)).toEqual([expect.stringContaining(message)]))
})

test('a finding names the line of the import', () => {
  const source = readSource('packages/domain/src/kernel/ids.ts', "\n\nimport fs from 'node:fs'")
  expect(boundaries(source, doors)).toMatchObject([{ path: 'packages/domain/src/kernel/ids.ts', line: 3, rule: 'boundaries' }])
})
