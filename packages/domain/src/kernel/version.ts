import { day } from './instant.ts'
import type { LocalDate } from './zone.ts'

/** The day commands or events last changed. A client says with which it was built. */
export const kernelVersion: LocalDate = '2026-11-25'

/** How much older a client may be than the server: a phone need not have been updated for so long. */
const oldest = 90 * day

/** Midnight of a version's day, ms; NaN where it names no day. */
const dayOf = (version: string): number => Date.parse(`${version}T00:00:00Z`)

/** Whether a server takes commands from a client built with another version: newer, or up to 90 days older. */
export const accepts = (client: string, server: string): boolean => dayOf(server) - dayOf(client) <= oldest
