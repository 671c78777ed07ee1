import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { openPrompt } from './prompt.ts'

const open = () => {
  const input = Object.assign(new PassThrough(), { setRawMode: () => input })
  const written: string[] = []
  const output = Object.assign(new PassThrough(), { columns: 80 })
  output.on('data', (chunk) => written.push(String(chunk)))
  return { input, written: () => written.join(''), prompt: openPrompt({ input, output, isTerminal: true }) }
}

test('asks in turn, shows what is typed, and nothing of what is hidden', async () => {
  const { input, written, prompt } = open()
  const name = prompt.ask('Name')
  input.write('linlan\r')
  expect(await name).toBe('linlan')
  const password = prompt.askHidden('Password')
  input.write('seven-secret\r')
  expect(await password).toBe('seven-secret')
  const more = prompt.ask('More')
  input.write('yes\r')
  expect(await more).toBe('yes')
  prompt.close()
  for (const shown of ['Name: ', 'linlan', 'Password: ', 'More: ', 'yes']) expect(written()).toContain(shown)
  expect(written()).not.toMatch(/seven|secret/)
})

test('whoever leaves with Ctrl-D or Ctrl-C answers nothing', async () => {
  for (const key of ['\u0004', '\u0003']) {
    const { input, prompt } = open()
    const answer = prompt.ask('Name')
    input.write(key)
    expect(await answer).toBeUndefined()
    expect(await prompt.askHidden('Password')).toBeUndefined()
  }
})
