import { v4 as uuid } from 'uuid'
import { BadLine, type ReadLine, readLine } from './line.ts'
import { namesIn } from './names.ts'
import { type Playing, playCommand, type Result } from './play-command.ts'
import type { Site, World } from './server/connect.ts'
import { type ObligationLine, obligationLines, type Told, type VerdictLine, verdictLines } from './verdicts.ts'

/** What a line is answered with. */
export type Answer =
  | { id: string | number; results: Result[]; verdicts: VerdictLine[]; obligations: ObligationLine[] }
  | { id?: string | number; error: string }

/** Plays a line in a world that no other line is being played in. Throws only where the server fails. */
export const playLine = async (site: Site, world: World, text: string): Promise<Answer> => {
  try {
    return await play(site, world, readLine(text))
  } catch (error) {
    if (!(error instanceof BadLine)) throw error
    return { ...(error.id !== undefined && { id: error.id }), error: error.message }
  }
}

const play = async (site: Site, world: World, line: ReadLine): Promise<Answer> => {
  const { id, rules, commands } = line
  await site.fresh(world)
  const names = namesIn(world, uuid())
  const playing: Playing = { site, world, rules, names, now: undefined, introduced: new Set() }
  const results: Result[] = []
  for (const [n, command] of commands.entries()) results.push(await playCommand(playing, command, n))
  const told = await tell(playing, line)
  return {
    id,
    results,
    verdicts: told.flatMap((one) => verdictLines(one, names)),
    obligations: told.flatMap((one) => obligationLines(one, names)),
  }
}

/** Reads what came of every stream that has a history, to be judged when the line says, or with its last command. */
const tell = async ({ site, world, rules, names, now }: Playing, line: ReadLine): Promise<Told[]> => {
  const asOf = line.asOf ?? now
  const reader = world.people.administrator?.username
  if (asOf === undefined || reader === undefined) return []
  const begun = names.streams().filter(({ version }) => version > 0)
  return Promise.all(begun.map(async (stream) => ({ stream, history: await site.history(reader, stream.id), rules, asOf })))
}
