import { channels, type Instant, type Rules, type Settings } from '@ruhu/domain'
import { z } from 'zod'
import { editions, settings } from './kernel.ts'
import { Moment } from './moment.ts'

const Line = z.strictObject({
  id: z.union([z.string(), z.number()], { error: 'a text or a number' }),
  edition: z.string().default('2015'),
  settings: z.record(z.string(), z.unknown()).default({}),
  asOf: Moment.optional(),
  commands: z.array(z.unknown()).max(10_000),
})

/** What is said of a command; what is left are its own fields. */
const Envelope = z.looseObject({
  type: z.string(),
  at: Moment,
  as: z.string(),
  via: z.enum(channels).optional(),
  /** Which of the line's streams it goes to, by the line's own name for it. */
  stream: z.string().min(1).default('order'),
  /** When it reaches the server; at its own time where nothing is said. */
  recordedAt: Moment.optional(),
  /** The line's own name for it, by which later commands mean it. */
  name: z.string().optional(),
  /** The last version whoever submits it has seen; all that came before where nothing is said. */
  knownVersion: z.number().int().min(0).optional(),
})
export type Envelope = z.infer<typeof Envelope>

/** A line as it is played. */
export type ReadLine = { id: string | number; rules: Rules; asOf: Instant | undefined; commands: readonly unknown[] }

/** Why a line cannot be played. */
export class BadLine extends Error {
  readonly id: string | number | undefined
  constructor(message: string, id?: unknown) {
    super(message)
    this.id = typeof id === 'string' || typeof id === 'number' ? id : undefined
  }
}

const faults = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': ')).join('; ')

/** Reads a line; throws a `BadLine` that names the field at fault. */
export const readLine = (text: string): ReadLine => {
  const raw = parse(text)
  const line = Line.safeParse(raw)
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  if (!line.success) throw new BadLine(faults(line.error), id)
  const { edition: wanted, settings: overriding, asOf, commands } = line.data
  const edition = editions.find((one) => one.id === wanted)
  if (!edition) throw new BadLine(`edition: there is no ${wanted}; there are ${editions.map((one) => one.id).join(', ')}`, id)
  return { id: line.data.id, rules: { edition, settings: overridden(overriding, id) }, asOf, commands }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadLine('the line is not JSON')
  }
}

/** The settings ruhu starts with, where a line does not say otherwise. */
const overridden = (overriding: Readonly<Record<string, unknown>>, id: unknown): Settings => {
  const over = (base: unknown, other: unknown, path: string): unknown => {
    if (!isPlain(base)) {
      if (typeof base === typeof other && Array.isArray(base) === Array.isArray(other)) return other
      throw new BadLine(`${path}: ${Array.isArray(base) ? 'a list' : `a ${typeof base}`} is expected`, id)
    }
    if (!isPlain(other)) throw new BadLine(`${path}: an object is expected`, id)
    const changed = Object.entries(other).map(([key, value]) => {
      if (!Object.hasOwn(base, key)) throw new BadLine(`${path}.${key}: there is no such setting`, id)
      return [key, over(base[key], value, `${path}.${key}`)]
    })
    return { ...base, ...Object.fromEntries(changed) }
  }
  return over(settings, overriding, 'settings') as Settings
}

const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is said of a command, or what is wrong with that. */
export const readEnvelope = (raw: unknown): { ok: true; value: Envelope } | { ok: false; message: string } => {
  const read = Envelope.safeParse(raw)
  return read.success ? { ok: true, value: read.data } : { ok: false, message: faults(read.error) }
}

/** The keys that are the envelope's, and no field of a command unless its schema has them too. */
export const envelopeKeys: ReadonlySet<string> = new Set(Object.keys(Envelope.shape))
