import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { and, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDatabaseUrl } from '../../testing/open-database.ts'
import { event, head, installation, subjectKey } from '../db/schema/store.ts'
import { openDeps } from '../deps.ts'
import { readEnv } from '../env.ts'
import { refuseDemonstration, seedDemonstration } from '../seed/demonstration.ts'
import { operate } from './operate.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-operate-'))
let source: NodeJS.ProcessEnv
let target: NodeJS.ProcessEnv

const surroundings = async (name: string): Promise<NodeJS.ProcessEnv> => ({
  DATA_DIR: join(home, name),
  KEY_FILE: join(home, 'keys.json'),
  LOG_LEVEL: 'silent',
  TEST_CLOCK: '2026-11-22T10:00:00+08:00',
  ...(process.env.RUHU_TEST_ENGINE === 'postgres' && { DATABASE_URL: await newDatabaseUrl() }),
})

beforeAll(async () => {
  source = await surroundings('source')
  target = await surroundings('target')
  const deps = await openDeps(readEnv(source))
  await seedDemonstration(deps, () => {})
  await deps.close()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Runs the program as from a shell, standing in `home`. */
const run = async (env: NodeJS.ProcessEnv, ...argv: string[]) => {
  const said: string[] = []
  const complained: string[] = []
  const code = await operate(argv, {
    env,
    file: (name) => resolve(home, name),
    say: (text) => void said.push(text),
    complain: (text) => void complained.push(text),
  })
  return { code, said: said.join(''), complained: complained.join('') }
}
const json = async (env: NodeJS.ProcessEnv, ...argv: string[]) => JSON.parse((await run(env, ...argv, '--json')).said)

const somebody = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const deps = await openDeps(readEnv(env))
  const [held] = await deps.db.select().from(subjectKey)
  await deps.close()
  return held?.subject ?? ''
}

describe('the operations program', () => {
  test('backs up and restores, and says in numbers what it did', async () => {
    const backup = await json(source, 'backup', 'day.backup')
    expect(backup).toMatchObject({ ok: true, file: join(home, 'day.backup'), rows: { staff: 11 } })
    expect((await run(target, 'restore', 'day.backup')).said).toMatch(/Restored \d+ rows\. Erased again: 0\./)
    expect(await run(target, 'restore', 'day.backup')).toMatchObject({ code: 1, complained: expect.stringMatching(/not empty/) })
    expect((await json(target, 'backup', 'again.backup')).rows).toEqual(backup.rows)
  })

  test('erases in one installation, and by its ledger in another that restores an older backup', async () => {
    const subject = await somebody(source)
    expect(await json(source, 'erase', subject, '--by', '1001')).toMatchObject({ subject, erasing: 'erased' })
    expect(await json(source, 'erase', subject)).toMatchObject({ erasing: 'already' })
    expect(await run(source, 'erase', uuid())).toMatchObject({ code: 1, complained: expect.stringMatching(/nobody is known/) })
    expect(await run(source, 'erase', '13800000417')).toMatchObject({ code: 1 })
    expect(await run(source, 'erase', subject, '--by', '1')).toMatchObject({ code: 1, complained: expect.stringMatching(/staff number 1/) })
    const third = await surroundings('third')
    expect(await json(third, 'restore', 'day.backup', '--ledger', 'source.ledger')).toMatchObject({ erasedAgain: 1 })
  })

  test('seals, audits and rebuilds, and says what was tampered with', async () => {
    expect((await json(source, 'seal')).seal).toMatchObject({ number: 1, fromSeq: 1 })
    expect((await json(source, 'seal')).seal).toBeNull()
    expect(await json(source, 'audit', 'verify')).toMatchObject({ ok: true, seals: 1, findings: [], unsealed: { events: 0 } })
    expect(await json(source, 'rebuild', '--dry-run')).toMatchObject({ ok: true })

    const deps = await openDeps(readEnv(source))
    const [row] = await deps.db.select().from(head).limit(1)
    const stream = row?.stream ?? ''
    await deps.db
      .update(event)
      .set({ body: '{}' })
      .where(and(eq(event.stream, stream), eq(event.version, 1)))
    await deps.close()
    const audited = await run(source, 'audit', 'verify')
    expect(audited).toMatchObject({ code: 1, said: expect.stringContaining(stream) })
  })

  test('exits with 2 for what it cannot make sense of, and with 0 for help', async () => {
    for (const argv of [[], ['dance'], ['backup'], ['backup', 'a', 'b'], ['doctor', '--fix']])
      expect((await run(source, ...argv)).code).toBe(2)
    const { code, said } = await run(source, 'help')
    expect(code).toBe(0)
    for (const verb of ['backup FILE', 'restore FILE', 'doctor', 'erase SUBJECT', 'remove-demonstration']) expect(said).toContain(verb)
  })

  test('with an environment that is wrong, says which variable', async () => {
    expect(await run({ ...source, PORT: 'x' }, 'doctor')).toMatchObject({ code: 1, complained: expect.stringMatching(/PORT/) })
  })
})

describe('the doctor', () => {
  const wrong = async (env: NodeJS.ProcessEnv): Promise<string[]> =>
    (await json(env, 'doctor')).checks.filter(({ ok }: { ok: boolean }) => !ok).map(({ name }: { name: string }) => name)

  test('finds nothing wrong in a new installation, and prints a line a check', async () => {
    const sound = await surroundings('sound')
    await (await openDeps(readEnv(sound))).close()
    const { code, said } = await run(sound, 'doctor')
    expect([code, said.match(/^✕.*/gm)]).toEqual([0, null])
    expect(said.match(/^✓ /gm)?.length).toBeGreaterThan(12)
  })

  test('finds a projection out of step, facts unsealed for long, and a key file others can read', async () => {
    const sick = await surroundings('sick')
    await run(sick, 'restore', 'day.backup')
    const deps = await openDeps(readEnv(sick))
    await deps.db.update(head).set({ version: 99 })
    await deps.db.insert(head).values({ stream: uuid(), type: 'work-order', version: 1, hash: '', state: {} })
    await deps.close()
    chmodSync(join(home, 'keys.json'), 0o644)
    expect(await wrong({ ...sick, TEST_CLOCK: '2026-11-23T10:00:00+08:00' })).toEqual(['key file', 'seals', 'heads', 'work orders'])
    expect((await run(sick, 'doctor')).code).toBe(1)
    chmodSync(join(home, 'keys.json'), 0o600)
  })

  test('finds keys and ledger inside the data directory, a ledger that is missing, and a database that does not open', async () => {
    const inside = join(home, 'source', 'ledger')
    expect(await wrong({ ...source, LEDGER_DIR: inside })).toContain('ledger')
    rmSync(inside, { recursive: true, force: true })
    const unknown = { ...source, LEDGER_DIR: join(home, 'lost'), KEY_FILE: join(home, 'source', 'keys.json') }
    expect(await wrong(unknown)).toEqual(['database', 'key file', 'ledger'])
  })
})

describe('the demonstration', () => {
  test('is removed on request only, with its books put aside, and makes room for a start without it', async () => {
    const deps = await openDeps(readEnv(source))
    await expect(refuseDemonstration(deps)).rejects.toThrow(/remove-demonstration/)
    await deps.close()
    expect(await run(source, 'remove-demonstration')).toMatchObject({ code: 1, complained: expect.stringMatching(/--yes/) })
    const { aside } = await json(source, 'remove-demonstration', '--yes')
    expect(aside).toEqual([
      expect.stringMatching(/source\.ledger\/seals\.until-2026-11-22T02-.*\.ndjson$/),
      expect.stringMatching(/source\.ledger\/tombstones\.until-2026-11-22T02-.*\.ndjson$/),
    ])
    expect(readdirSync(join(home, 'source.ledger')).filter((name) => !name.endsWith('.pem'))).toHaveLength(2)
    expect(await run(source, 'remove-demonstration', '--yes')).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/does not hold/),
    })
    const { rows } = await json(source, 'backup', 'empty.backup')
    expect(Object.values(rows).every((count) => count === 0)).toBe(true)
    const emptied = await openDeps(readEnv(source))
    await refuseDemonstration(emptied)
    await emptied.close()
  })

  test('is never mixed into a database that somebody uses', async () => {
    const used = await surroundings('used')
    await run(used, 'restore', 'day.backup')
    const deps = await openDeps(readEnv(used))
    await deps.db.delete(installation)
    await expect(seedDemonstration(deps, () => {})).rejects.toThrow(/DEMO=0/)
    await deps.close()
    expect(await run(used, 'remove-demonstration', '--yes')).toMatchObject({ code: 1 })
  })
})
