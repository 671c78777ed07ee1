import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Asks one line after the other. Answers undefined once whoever is asked has gone. */
export type Prompt = {
  ask: (question: string) => Promise<string | undefined>
  /** The same, with nothing shown of what is typed. */
  askHidden: (question: string) => Promise<string | undefined>
  close: () => void
}

/** Where questions go to and answers come from. */
export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream; isTerminal: boolean }

/** A prompt in a terminal. Answers that come before their question is put are kept for it. */
export const openPrompt = ({ input, output, isTerminal }: Terminal): Prompt => {
  let hidden = false
  const shown = new Writable({
    write: (chunk, _encoding, done) => {
      // Never put off: what waits would be judged by whether the next answer is hidden.
      if (!hidden) output.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output: shown, terminal: isTerminal })
  const answers = lines[Symbol.asyncIterator]()
  const ask = async (question: string): Promise<string | undefined> => {
    lines.setPrompt(`${question}: `)
    lines.prompt()
    const { value, done } = await answers.next()
    return done ? undefined : value
  }
  return {
    ask,
    askHidden: async (question) => {
      output.write(`${question}: `)
      hidden = true
      const { value, done } = await answers.next()
      hidden = false
      output.write('\n')
      return done ? undefined : value
    },
    close: () => lines.close(),
  }
}
