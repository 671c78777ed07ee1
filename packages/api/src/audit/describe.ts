import { getTableColumns } from 'drizzle-orm'
import { event, seal } from '../db/schema/store.ts'
import type { Column, Finding, Place, SealColumn, Span } from './finding.ts'

type Of<Code extends Finding['code']> = Extract<Finding, { code: Code }>

/** A finding in one English sentence, for terminals and logs: what is wrong and where, columns by their names in the database. */
export const describe = (finding: Finding): string => {
  switch (finding.code) {
    case 'EVENT_ALTERED':
      return `Version ${eventAt(finding)} was altered: ${altered(finding)}.`
    case 'EVENT_REWRITTEN':
      return `Version ${eventAt(finding)} was written anew, its hash too: version ${finding.version + 1} follows another hash.`
    case 'EVENTS_SWAPPED':
      return `Version ${eventAt(finding)} and version ${eventAt(finding.other)} have exchanged ${finding.columns.map(columnName).join(', ')}.`
    case 'STREAM_MISSING':
      return `Stream ${finding.stream} is missing: ${witness(finding.seal)} says that it had ${count(finding.versions, 'event')}.`
    case 'EVENT_MISSING':
      return `Stream ${finding.stream} lacks ${versions(finding)}: ${missing(finding)}.`
    case 'STREAM_RECHAINED':
      return `Stream ${finding.stream} was chained anew: ${versions(finding)} ended otherwise when seal ${finding.seal} was made.`
    case 'EVENT_ADDED':
      return `Stream ${finding.stream} has ${versions(finding)} added: seal ${finding.seal} over their seq does not know them.`
    case 'HEAD_DIFFERS':
      return `The head of stream ${finding.stream} ${headTells(finding)}; its events end at version ${finding.version}.`
    case 'COMMAND_DIFFERS':
      return `Command ${finding.command}: ${commandTells(finding)}.`
    case 'SEQ_HOLE':
      return `No event has ${finding.seq === finding.toSeq ? `seq ${finding.seq}` : `seq ${finding.seq} to ${finding.toSeq}`}: ${count(finding.toSeq - finding.seq + 1, 'event')} removed.`
    case 'SEQ_REPEATED':
      return `Several events have seq ${finding.seq}: ${finding.places.map(place).join('; ')}.`
    case 'SEAL_ALTERED':
      return `Seal ${finding.seal} was altered in the ${finding.where}: ${finding.columns.map(sealColumnName).join(', ')}.`
    case 'SEAL_MISSING':
      return finding.seal === finding.toSeal
        ? `Seal ${finding.seal} is missing: ${sealMissing[finding.where]}.`
        : `Seals ${finding.seal} to ${finding.toSeal} are missing: ${sealMissing[finding.where]}.`
    case 'SEAL_FORGED':
      return `Seal ${finding.seal} is forged: ${forged[finding.reason]}.`
    default:
      return finding satisfies never
  }
}

const eventAt = (at: Place): string => `${at.version} of stream ${at.stream} (seq ${at.seq})`
const place = ({ stream, version }: Place): string => `version ${version} of stream ${stream}`
const versions = ({ version, toVersion }: Span): string =>
  version === toVersion ? `version ${version}` : `versions ${version} to ${toVersion}`
const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
const witness = (number: number | undefined): string => (number === undefined ? 'its head' : `seal ${number}`)

const columns = getTableColumns(event)
const columnName = (column: Column): string => columns[column].name
const sealColumns: Record<string, { name: string }> = getTableColumns(seal)
const sealColumnName = (column: SealColumn): string => sealColumns[column]?.name ?? column

const altered = ({ columns: names, found }: Of<'EVENT_ALTERED'>): string => {
  if (names.length === 0) return 'its hash does not fit, and which column was changed cannot be told'
  return `${names.map(columnName).join(', ')}${found ? `; it lies at ${place(found)} now` : ''}`
}

const missing = ({ toldBy, toVersion, seal: number }: Of<'EVENT_MISSING'>): string =>
  toldBy === 'event' ? 'later versions are there' : `${witness(number)} says that it had ${toVersion}`

const headTells = ({ head, version }: Of<'HEAD_DIFFERS'>): string => {
  if (head === 0) return 'is missing'
  return head === version ? 'has another hash than its last event' : `says version ${head}`
}

const commandTells = (finding: Of<'COMMAND_DIFFERS'>): string => {
  const wrote = `${versions(finding)} of stream ${finding.stream}`
  switch (finding.how) {
    case 'unknown':
      return `${wrote} name it, and the table command lacks it`
    case 'other':
      return `${wrote} name it, and it is said to have written ${versions(finding.kept)} of stream ${finding.kept.stream}`
    case 'unwritten':
      return `it is said to have written ${wrote}, and no event names it`
    default:
      return finding satisfies never
  }
}

const sealMissing: Record<Of<'SEAL_MISSING'>['where'], string> = {
  ledger: 'in the table, and lacking or unreadable in the ledger',
  table: 'in the ledger, and removed from the table, unless sealing was interrupted: then the next one takes it over',
  both: 'in neither the ledger nor the table, which have later ones',
}

const forged: Record<Of<'SEAL_FORGED'>['reason'], string> = {
  signature: 'its signature is not of what it says',
  key: "it is signed with another key than this server's",
  chain: 'it does not follow the seal before it',
}
