import { channels } from '@ruhu/domain'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Actor } from '../store/actor.ts'

/** The header a client names itself in. */
const viaHeader = 'x-ruhu-via'

const Via = z.enum(channels).exclude(['job']).catch('web')

/** Who a request's session belongs to; null without a session, or for an account that is nobody's any more. */
export const readActor = async ({ actors }: Pick<Deps, 'actors'>, headers: Headers): Promise<Actor | null> => {
  const actor = await actors.read(headers)
  return actor && { ...actor, via: Via.parse(headers.get(viaHeader)) }
}
