import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { storiesPage, target } from './stories.ts'

test('the stories are told as they come out: written by npm run -s stories -- --write, never by hand', () => {
  expect(readFileSync(target, 'utf8')).toBe(storiesPage())
})
