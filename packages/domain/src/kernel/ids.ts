import { z } from 'zod'

/** Lower case, as databases give ids back: one subject must not have two names. */
const id = <Brand extends string>() =>
  z
    .uuid()
    .toLowerCase()
    .transform((value) => value as string & { readonly __id: Brand })

/** UUIDv7 of a stream; its time prefix says the month it was created. */
export const StreamId = z
  .uuidv7()
  .toLowerCase()
  .transform((value) => value as string & { readonly __id: 'stream' })
export type StreamId = z.infer<typeof StreamId>

/** A member of staff. */
export const PersonId = id<'person'>()
export type PersonId = z.infer<typeof PersonId>

/** A subject of personal data: whatever is known of them lives in the vault under this id, never in an event. */
export const SubjectId = id<'subject'>()
export type SubjectId = z.infer<typeof SubjectId>

export const CommandId = id<'command'>()
export type CommandId = z.infer<typeof CommandId>

export const EventId = id<'event'>()
export type EventId = z.infer<typeof EventId>

/** One installation of a client on one device: whose clocks its reports were timed by. */
export const DeviceId = id<'device'>()
export type DeviceId = z.infer<typeof DeviceId>

/** A photo or a paper, kept encrypted beside the events. Made by the client that takes it. */
export const FileId = id<'file'>()
export type FileId = z.infer<typeof FileId>

/** Short code of a branch, such as `CY`. */
export const BranchCode = z.string().regex(/^[A-Z]{2}$/)
export type BranchCode = z.infer<typeof BranchCode>

/** Short code of an employer: the company itself or a partner. */
export const EmployerCode = z.string().regex(/^[a-z0-9-]{2,40}$/)
export type EmployerCode = z.infer<typeof EmployerCode>
