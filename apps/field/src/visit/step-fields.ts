import { type CommandType, commandSchemas, type Messages } from '@ruhu/domain'

/** One thing a step asks: one of some words, several of them, yes or no, or a small number. */
export type Field = { name: string; kind: 'one' | 'many' | 'yes-no' | 'count'; options: readonly string[]; optional: boolean }

/** What the phone says by itself: a signature is on paper until the screen can take one. */
const given: Partial<Record<CommandType, Readonly<Record<string, string>>>> = {
  SignSheet: { medium: 'paper' },
  SignReceipt: { medium: 'paper' },
}

export const givenOf = (type: CommandType): Readonly<Record<string, string>> => given[type] ?? {}

/** What the phone reads of a command's schema. */
type Schema = { _zod: { def: unknown } }
type Def = { type: string; entries?: Record<string, string>; innerType?: Schema; element?: Schema }
const defOf = (schema: Schema): Def => schema._zod.def as Def

const wordsOf = (schema: Schema): readonly string[] => Object.values(defOf(schema).entries ?? {})

/** What a step asks, in the order its command says it; ids, files and times are not asked for in words. */
export const fieldsOf = (type: CommandType): Field[] =>
  Object.entries((commandSchemas[type] as unknown as { shape: Record<string, Schema> }).shape).flatMap(([name, schema]): Field[] => {
    if (name === 'type' || name === 'at' || name in givenOf(type)) return []
    const optional = defOf(schema).type === 'optional'
    const inner = optional ? (defOf(schema).innerType as Schema) : schema
    const def = defOf(inner)
    if (def.type === 'enum') return [{ name, kind: 'one', options: wordsOf(inner), optional }]
    if (def.type === 'boolean') return [{ name, kind: 'yes-no', options: [], optional }]
    if (def.type === 'number') return [{ name, kind: 'count', options: ['0', '1', '2', '3'], optional }]
    if (def.type === 'array' && defOf(def.element as Schema).type === 'enum')
      return [{ name, kind: 'many', options: wordsOf(def.element as Schema), optional }]
    return []
  })

type Words = Readonly<Record<string, string>>

/** The words for some options: the table of the messages that has just these. */
export const wordsFor = ({ vocabulary, photoSubject, kitItem }: Messages, options: readonly string[]): Words => {
  const tables = [...Object.values(vocabulary), photoSubject, kitItem] as Words[]
  return tables.find((table) => Object.keys(table).length === options.length && options.every((option) => option in table)) ?? {}
}
