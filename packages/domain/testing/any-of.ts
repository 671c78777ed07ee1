import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

/** Values for schemas that say less than a story needs: ids of people who are there, times near the visit. */
export type Given = ReadonlyMap<z.ZodType, Arbitrary<unknown>>

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  entries?: Record<string, string>
  values?: readonly unknown[]
  element?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  items?: readonly z.ZodType[]
}
type Bounds = {
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  pattern?: string
  minItems?: number
  maxItems?: number
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def
const isOptional = (schema: z.ZodType): boolean => defOf(schema).type === 'optional'

/** Anything a schema takes: told by the schema itself, so that no command or event can be forgotten. */
export const anyOf = (schema: z.ZodType, given: Given): Arbitrary<unknown> => {
  const known = given.get(schema)
  if (known) return known
  const def = defOf(schema)
  const bounds = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Bounds
  switch (def.type) {
    case 'object': {
      const shape = def.shape ?? {}
      const requiredKeys = Object.keys(shape).filter((key) => !isOptional(shape[key] as z.ZodType))
      return fc.record(Object.fromEntries(Object.entries(shape).map(([key, part]) => [key, anyOf(part, given)])), {
        requiredKeys,
        noNullPrototype: true,
      })
    }
    case 'optional':
      return anyOf(def.innerType as z.ZodType, given)
    case 'pipe':
      return anyOf(def.in as z.ZodType, given)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}))
    case 'literal':
      return fc.constantFrom(...(def.values ?? []))
    case 'boolean':
      return fc.boolean()
    case 'number': {
      const least = bounds.exclusiveMinimum === undefined ? (bounds.minimum ?? 0) : bounds.exclusiveMinimum + 1
      return fc.integer({ min: least, max: Math.min(bounds.maximum ?? least + 99, least + 1_000_000) })
    }
    case 'string':
      return bounds.pattern ? fc.stringMatching(new RegExp(bounds.pattern)) : fc.constantFrom('BJ-261121-00001-0')
    case 'array': {
      const { minItems = 0, maxItems = 3 } = bounds
      return fc.array(anyOf(def.element as z.ZodType, given), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) })
    }
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map((item) => anyOf(item, given)))
    default:
      throw new Error(`no arbitrary for a ${def.type}`)
  }
}
