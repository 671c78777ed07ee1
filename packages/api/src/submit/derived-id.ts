import { CommandId } from '@ruhu/domain'
import { v5 as derived } from 'uuid'

/** Any UUID: the ids of the system's own commands are derived under it. */
const namespace = '6f1c1f0e-3d0b-4a53-9f0d-0d1c9d6f6a51'

/** The id of a command of the system's own, made of what it is about: submitted by several nodes, or twice, it is one command. */
export const derivedId = (...about: readonly (string | number)[]): CommandId => CommandId.parse(derived(about.join('/'), namespace))
