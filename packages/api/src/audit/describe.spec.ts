import { expect, test } from 'vitest'
import { describe } from './describe.ts'
import type { Finding } from './finding.ts'

const stream = '019a5e6e-5c00-7000-8000-000000000001'
const other = { stream: '019a5e6e-5c00-7000-8000-000000000002', version: 2, seq: 9 }
const place = { stream, version: 4, seq: 7 }
const span = { stream, version: 4, toVersion: 5 }

test.each<[Finding, string]>([
  [{ code: 'EVENT_ALTERED', ...place, columns: ['recordedAt'] }, `Version 4 of stream ${stream} (seq 7) was altered: recorded_at.`],
  [
    { code: 'EVENT_ALTERED', ...place, columns: [] },
    `Version 4 of stream ${stream} (seq 7) was altered: its hash does not fit, and which column was changed cannot be told.`,
  ],
  [
    { code: 'EVENT_ALTERED', ...place, columns: ['stream'], found: other },
    `Version 4 of stream ${stream} (seq 7) was altered: stream; it lies at version 2 of stream ${other.stream} now.`,
  ],
  [
    { code: 'EVENT_REWRITTEN', ...place },
    `Version 4 of stream ${stream} (seq 7) was written anew, its hash too: version 5 follows another hash.`,
  ],
  [
    { code: 'EVENTS_SWAPPED', ...place, other, columns: ['commandId', 'body'] },
    `Version 4 of stream ${stream} (seq 7) and version 2 of stream ${other.stream} (seq 9) have exchanged command_id, body.`,
  ],
  [{ code: 'STREAM_MISSING', stream, versions: 1 }, `Stream ${stream} is missing: its head says that it had 1 event.`],
  [{ code: 'STREAM_MISSING', stream, versions: 5, seal: 3 }, `Stream ${stream} is missing: seal 3 says that it had 5 events.`],
  [{ code: 'EVENT_MISSING', ...span, toldBy: 'event' }, `Stream ${stream} lacks versions 4 to 5: later versions are there.`],
  [{ code: 'EVENT_MISSING', ...span, toldBy: 'head' }, `Stream ${stream} lacks versions 4 to 5: its head says that it had 5.`],
  [
    { code: 'EVENT_MISSING', ...span, toVersion: 4, toldBy: 'seal', seal: 3 },
    `Stream ${stream} lacks version 4: seal 3 says that it had 4.`,
  ],
  [
    { code: 'STREAM_RECHAINED', ...span, seal: 3 },
    `Stream ${stream} was chained anew: versions 4 to 5 ended otherwise when seal 3 was made.`,
  ],
  [{ code: 'HEAD_DIFFERS', stream, version: 4, head: 0 }, `The head of stream ${stream} is missing; its events end at version 4.`],
  [{ code: 'HEAD_DIFFERS', stream, version: 4, head: 6 }, `The head of stream ${stream} says version 6; its events end at version 4.`],
  [
    { code: 'HEAD_DIFFERS', stream, version: 4, head: 4 },
    `The head of stream ${stream} has another hash than its last event; its events end at version 4.`,
  ],
  [
    { code: 'COMMAND_DIFFERS', command: 'c', ...span, how: 'unknown' },
    `Command c: versions 4 to 5 of stream ${stream} name it, and the table command lacks it.`,
  ],
  [
    { code: 'COMMAND_DIFFERS', command: 'c', ...span, how: 'other', kept: { ...span, toVersion: 4 } },
    `Command c: versions 4 to 5 of stream ${stream} name it, and it is said to have written version 4 of stream ${stream}.`,
  ],
  [
    { code: 'COMMAND_DIFFERS', command: 'c', ...span, how: 'unwritten' },
    `Command c: it is said to have written versions 4 to 5 of stream ${stream}, and no event names it.`,
  ],
  [{ code: 'SEQ_HOLE', seq: 7, toSeq: 7 }, 'No event has seq 7: 1 event removed.'],
  [{ code: 'SEQ_HOLE', seq: 7, toSeq: 9 }, 'No event has seq 7 to 9: 3 events removed.'],
  [
    { code: 'SEQ_REPEATED', seq: 9, places: [{ ...place, seq: 9 }, other] },
    `Several events have seq 9: version 4 of stream ${stream}; version 2 of stream ${other.stream}.`,
  ],
  [
    { code: 'SEAL_ALTERED', seal: 3, where: 'table', columns: ['toSeq', 'signature'] },
    'Seal 3 was altered in the table: to_seq, signature.',
  ],
  [{ code: 'SEAL_ALTERED', seal: 3, where: 'ledger', columns: ['leaves'] }, 'Seal 3 was altered in the ledger: leaves.'],
  [{ code: 'EVENT_ADDED', ...span, seal: 3 }, `Stream ${stream} has versions 4 to 5 added: seal 3 over their seq does not know them.`],
  [
    { code: 'SEAL_MISSING', seal: 3, toSeal: 3, where: 'ledger' },
    'Seal 3 is missing: in the table, and lacking or unreadable in the ledger.',
  ],
  [
    { code: 'SEAL_MISSING', seal: 3, toSeal: 3, where: 'table' },
    'Seal 3 is missing: in the ledger, and removed from the table, unless sealing was interrupted: then the next one takes it over.',
  ],
  [
    { code: 'SEAL_MISSING', seal: 3, toSeal: 5, where: 'both' },
    'Seals 3 to 5 are missing: in neither the ledger nor the table, which have later ones.',
  ],
  [{ code: 'SEAL_FORGED', seal: 3, reason: 'signature' }, 'Seal 3 is forged: its signature is not of what it says.'],
  [{ code: 'SEAL_FORGED', seal: 3, reason: 'key' }, "Seal 3 is forged: it is signed with another key than this server's."],
  [{ code: 'SEAL_FORGED', seal: 3, reason: 'chain' }, 'Seal 3 is forged: it does not follow the seal before it.'],
])('%o', (finding, sentence) => expect(describe(finding)).toBe(sentence))
