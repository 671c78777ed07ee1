import { useRuhu } from '@ruhu/client'
import { type CommandType, commandPermissions, scopeOf } from '@ruhu/domain'

/** Whether whoever is signed in may submit a command at all. */
export const useMay = (command: CommandType): boolean => scopeOf(commandPermissions[command], useRuhu().me.role) !== undefined

export const useMayAssign = (): boolean => useMay('AssignTechnician')
