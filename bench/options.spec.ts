import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without a word everything is measured', () => {
  expect(readOptions(['store'])).toEqual({
    name: 'store',
    options: {
      json: false,
      profile: false,
      targets: false,
      engines: ['postgres', 'pglite'],
      plays: ['get', 'list', 'submit'],
      seconds: 1,
      submits: 100_000,
    },
  })
})

test('one engine and one kind of request may be chosen', () => {
  expect(readOptions(['store', '--engine', 'pglite', '--only', 'submit']).options).toMatchObject({ engines: ['pglite'], plays: ['submit'] })
})

test.each([
  ['--engine', 'sqlite'],
  ['--only', 'delete'],
  ['--seconds', '0'],
  ['--seconds', '3600'],
  ['--seconds', 'ten'],
  ['--submits', '1000000000'],
])('%s %s is turned away by name', (option, value) => {
  expect(() => readOptions(['store', option, value])).toThrow(`${option} ${value}`)
})
