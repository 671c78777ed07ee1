import { z } from 'zod'
import { Instant } from '../../kernel/instant.ts'

export type Fields = Readonly<Record<string, z.ZodType>>

/** A command whose fact says what the command said: its event, and what both hold beside type and time. */
export type Declared<E extends string = string, F extends Fields = Fields> = { event: E; fields: F }

export const declared = <const E extends `v1.${string}`, F extends Fields>(event: E, fields: F): Declared<E, F> => ({ event, fields })

type TimedSchema<T extends string, F extends Fields> = z.ZodObject<{ type: z.ZodLiteral<T>; at: typeof Instant } & F, z.core.$strict>

/** The schemas of declared commands: each brings its own time. */
export const schemasOf = <const T extends Readonly<Record<string, Declared>>>(
  table: T,
): { [K in keyof T & string]: TimedSchema<K, T[K]['fields']> } =>
  Object.fromEntries(
    Object.entries(table).map(([type, { fields }]) => [type, z.strictObject({ type: z.literal(type), at: Instant, ...fields })]),
  ) as never

/** The schemas of what they record. Looser than a command's: a fact written by a newer version may say more. */
export const eventsOf = <const T extends Readonly<Record<string, Declared>>>(
  table: T,
): { [K in keyof T as T[K]['event']]: z.ZodObject<T[K]['fields'], z.core.$strip> } =>
  Object.fromEntries(Object.values(table).map(({ event, fields }) => [event, z.object(fields)])) as never
