import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { describeFault } from './describe-fault.ts'

const queryFailed = (code: string, message: string) =>
  new DrizzleQueryError('insert into "personal" values ($1)', ['13800000417'], Object.assign(new Error(message), { code }))

describe('what a log says of a fault', () => {
  test('is where it was, and the query without its values', () => {
    const said = describeFault(queryFailed('23505', 'duplicate key value violates unique constraint "personal_pkey"'))
    expect(said.query).toBe('insert into "personal" values ($1)')
    expect(said.stack).toMatch(/^duplicate key value.*\n {4}at .*describe-fault/)
    expect(JSON.stringify(said)).not.toContain('13800000417')
  })

  test.each([
    ['a value the database could not read', queryFailed('22P02', 'invalid input syntax for type uuid: "王小明"'), 'data exception 22P02'],
    ['text that is not JSON', syntaxErrorOf('{"name":"王小明"'), 'SyntaxError'],
  ])('is not %s', (_, error, first) => {
    const said = describeFault(error)
    expect(said.stack.split('\n')[0]).toBe(first)
    expect(JSON.stringify(said)).not.toContain('王小明')
  })
})

function syntaxErrorOf(text: string): Error {
  try {
    return JSON.parse(`${text} oops`)
  } catch (error) {
    return error as Error
  }
}
