import { z } from 'zod'
import { dutiesOf, editions, kindOf, provisionsOf, rolesOf, schemaOf, streamOf, types, version } from './kernel.ts'

/** A command as others must know it. `schema` is JSON Schema, draft 2020-12, of what is submitted. */
export type CommandRow = {
  type: string
  stream: string
  kind: 'act' | 'report'
  roles: Readonly<Record<string, string>>
  provisions: readonly string[]
  duties: readonly string[]
  schema: object
}

/** Every command of the kernel, with the provisions of the newest edition it serves. */
export const schemaRows = (): { kernelVersion: string; commands: CommandRow[] } => ({
  kernelVersion: version,
  commands: types.map((type) => {
    const duties = dutiesOf(type)
    const edition = editions.at(-1)
    return {
      type,
      stream: streamOf(type),
      kind: kindOf(type),
      roles: rolesOf(type),
      provisions: edition ? provisionsOf(edition, duties) : [],
      duties,
      schema: z.toJSONSchema(schemaOf(type), { io: 'input' }),
    }
  }),
})
