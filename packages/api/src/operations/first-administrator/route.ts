import { Hono } from 'hono'
import type { Deps } from '../../deps.ts'
import { claim } from './claim.ts'
import { claimInput } from './claim-input.ts'

/** Tokens tried in a minute, by everybody together: there is one to be found, and one person who has it. */
const tries = { most: 10, within: 60_000 }

/**
 * `POST /api/first-administrator`: makes the first administrator with the token that the server printed at its start.
 * 201; 400 with the fields at fault; 410 for a token that is no good; 429 after too many.
 */
export const firstAdministrator = (deps: Deps) => {
  const app = new Hono()
  let tried: number[] = []
  app.post('/api/first-administrator', async (c) => {
    const { minPasswordLength: min, maxPasswordLength: max } = (await deps.auth.$context).password.config
    const input = claimInput({ min, max }).safeParse(await c.req.json().catch(() => null))
    if (!input.success) {
      const fields = input.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
      return c.json({ error: 'the input is not as expected', fields }, 400)
    }
    const now = deps.clock.now()
    tried = [...tried.filter((at) => at > now - tries.within), now]
    if (tried.length > tries.most) return c.json({ error: 'too many tries; wait a minute' }, 429, { 'retry-after': '60' })
    if (!(await claim(deps, input.data)))
      return c.json({ error: 'the token is used, expired or unknown; start the server anew for another' }, 410)
    deps.log.info('the first administrator was made')
    return c.json({ username: input.data.username.toLowerCase() }, 201)
  })
  return app
}
