import type { Deps } from '../../deps.ts'
import type { Welcome } from '../../http/announce.ts'
import { refuseScratch } from '../../scratch/start-scratch.ts'
import { refuseDemonstration } from '../../seed/demonstration.ts'
import { inviteFirstAdministrator } from './invite.ts'

/** A start without the demonstration: refuses a database that holds it or is a scratch world, and invites whoever is first. */
export const startForReal = async (deps: Deps): Promise<Welcome> => {
  await refuseDemonstration(deps)
  await refuseScratch(deps)
  return { accounts: [], token: await inviteFirstAdministrator(deps) }
}
