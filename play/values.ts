import { BranchCode, CommandId, FileId, Instant, PersonId, StreamId, SubjectId } from '@ruhu/domain'
import type { z } from 'zod'

/** What a field of a command can be that whoever writes a line says by another name. */
const kinds = {
  instant: Instant,
  person: PersonId,
  subject: SubjectId,
  file: FileId,
  command: CommandId,
  stream: StreamId,
  branch: BranchCode,
} as const satisfies Record<string, z.ZodType>

export type Kind = keyof typeof kinds

/** What each kind of name stands for; a value that is no such name stays as it is, for the server to judge. */
export type Meanings = Readonly<Record<Kind, (value: unknown) => unknown>>

type Schema = z.core.$ZodTypes

/** A schema that was only refined is still of its kind. */
const isOf = (schema: Schema, kind: Schema): boolean =>
  schema === kind || (schema._zod.def.type === 'pipe' && kind._zod.def.type === 'pipe' && schema._zod.def.in === kind._zod.def.in)

/** What kind of value a field takes, whether it may be left out or not. */
export const kindOf = (schema: z.core.$ZodType): Kind | undefined => {
  const found = (Object.keys(kinds) as Kind[]).find((kind) => isOf(schema as Schema, kinds[kind] as unknown as Schema))
  if (found) return found
  const inner = innerOf(schema as Schema)
  return inner && kindOf(inner)
}

/** Whether a field may be left out. */
export const isOptional = (schema: z.core.$ZodType): boolean => schema._zod.optin !== undefined

const innerOf = ({ _zod: { def } }: Schema): z.core.$ZodType | undefined => ('innerType' in def ? def.innerType : undefined)

/** A value with every name in it put for what it means, wherever its schema takes one. */
export const meant = (schema: z.core.$ZodType, value: unknown, meanings: Meanings): unknown => {
  if (value === undefined || value === null) return value
  const kind = kindOf(schema)
  if (kind) return meanings[kind](value)
  const inner = innerOf(schema as Schema)
  if (inner) return meant(inner, value, meanings)
  const { def } = (schema as Schema)._zod
  switch (def.type) {
    case 'array':
      return Array.isArray(value) ? value.map((one) => meant(def.element, one, meanings)) : value
    case 'object':
      return meantFields(def.shape, value, meanings)
    case 'record':
      return isRecord(value) ? mapFields(value, (_, one) => meant(def.valueType, one, meanings)) : value
    case 'union':
      return meantByOne(def.options, value, meanings)
    case 'pipe':
      return meant(def.in, value, meanings)
    default:
      return value
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const mapFields = (value: object, of: (key: string, one: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, one]) => [key, of(key, one)]))

const meantFields = (shape: Readonly<Record<string, z.core.$ZodType>>, value: unknown, meanings: Meanings): unknown =>
  isRecord(value)
    ? mapFields(value, (key, one) => {
        const field = Object.hasOwn(shape, key) ? shape[key] : undefined
        // An entry of the history is meant by the command that made it, whatever kind of id it goes by.
        if (key === 'entry' && field && kindOf(field) === undefined) return meanings.command(one)
        return field ? meant(field, one, meanings) : one
      })
    : value

/** As the first alternative it fits means it. */
const meantByOne = (options: readonly z.core.$ZodType[], value: unknown, meanings: Meanings): unknown => {
  for (const option of options) {
    const made = meant(option, value, meanings)
    if ((option as z.ZodType).safeParse(made).success) return made
  }
  return value
}
