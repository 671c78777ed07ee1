import { commandPermissions, commandSchemas } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { schemaRows } from './schema-rows.ts'

const { commands } = schemaRows()
const rowOf = (type: string) => commands.find((row) => row.type === type)

describe('the schema of commands', () => {
  test('has every command once, each with a JSON Schema that says its type', () => {
    expect(commands.map(({ type }) => type)).toEqual(Object.keys(commandSchemas))
    for (const { type, schema } of commands)
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: { type: { const: type } },
        required: expect.arrayContaining(['type']),
        additionalProperties: false,
      })
  })

  test('says who may submit each, and that the rest is the system’s', () => {
    for (const { type, roles } of commands) {
      const permitted = commandPermissions[type as keyof typeof commandPermissions]
      expect(roles).toMatchObject(Object.keys(permitted).length > 0 ? permitted : { system: 'city' })
    }
    expect(rowOf('RankChoices')?.roles).toEqual({ clerk: 'branch', customer: 'own' })
    expect(rowOf('ConfirmByCustomerCode')?.roles).toMatchObject({ customer: 'own' })
  })

  test('8.3 says what kind each is, and what it serves', () => {
    expect(rowOf('GrantSlot')).toMatchObject({ stream: 'work-order', kind: 'act', provisions: ['8.3', '8.1', '8.4'] })
    expect(rowOf('Arrive')).toMatchObject({ kind: 'report' })
  })

  test('is JSON all through', () => {
    expect(JSON.parse(JSON.stringify(commands))).toEqual(commands)
  })
})
