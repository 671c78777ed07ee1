import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { CommandId, Recorded, StreamId, SubjectId } from '@ruhu/domain'

/** What became of a command that was sent, as the sender saw it. */
export type Answer =
  | { is: 'accepted'; version: number; events: Recorded[] }
  | { is: 'refused'; why: string; events: Recorded[] }
  /** No answer, or one that says that something is broken: it may have been done, and may not. */
  | { is: 'unknown'; why: string }
  /** An answer that nobody may get who did what was done here. */
  | { is: 'wrong'; why: string }

/** What is said of a command when it is sent for the first time. `customer`: whose details went with it. */
export type Sent = { stream: StreamId; type: string; mustFail: boolean; customer?: SubjectId | undefined }

type Entry = { id: CommandId } & ({ sent: Sent } | { answer: Answer })

/** The book of what was sent and answered, kept by a process that is never killed. */
export const openLedger = (file: string) => {
  const write = (entry: Entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`)
  return {
    sent: (id: CommandId, sent: Sent) => write({ id, sent }),
    answered: (id: CommandId, answer: Answer) => write({ id, answer }),
  }
}

/** A command with everything that was ever answered to it, oldest first. */
export type Kept = Sent & { id: CommandId; answers: Answer[] }

/** Reads a ledger; empty where nothing was sent yet. */
export const readLedger = (file: string): Map<CommandId, Kept> => {
  const kept = new Map<CommandId, Kept>()
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
  for (const line of lines) {
    const entry = JSON.parse(line) as Entry
    if ('sent' in entry) kept.set(entry.id, { ...entry.sent, id: entry.id, answers: [] })
    else kept.get(entry.id)?.answers.push(entry.answer)
  }
  return kept
}

export const isAcknowledged = ({ answers }: Kept): boolean => answers.some(({ is }) => is === 'accepted')
