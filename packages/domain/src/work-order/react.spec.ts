import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyHistory } from '../../testing/arbitrary.ts'
import { Command } from './commands.ts'
import { fold } from './evolve.ts'
import { react } from './react.ts'

test('what follows from any fact is well-formed, and the same every time', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const order = fold(history)
      const event = history.at(-1)
      if (!order || !event) return
      const commands = react(event, order)
      for (const command of commands) expect(Command.parse(command)).toEqual(command)
      expect(react(event, order)).toEqual(commands)
    }),
  )
})
