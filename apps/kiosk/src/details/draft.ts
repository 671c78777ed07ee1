import type { MaskedCustomer, Submission } from '@ruhu/client'
import { type BranchCode, type CommandOf, CustomerDetails, type FormOfAddress, type StreamId, type SubjectId } from '@ruhu/domain'

/** What the clerk has filled in so far. Kept in the page only, and gone with it. */
export type Draft = {
  /** A registered customer that was found, somebody to register, or nobody yet. */
  who: { is: 'nobody' } | { is: 'known'; customer: MaskedCustomer } | { is: 'new' }
  name: string
  phone: string
  address: string
  formOfAddress: FormOfAddress
  kind: CommandOf<'OpenOrder'>['kind'] | undefined
  line: CommandOf<'OpenOrder'>['line'] | undefined
}

export const emptyDraft: Draft = {
  who: { is: 'nobody' },
  name: '',
  phone: '',
  address: '',
  // 15: never guessed, so 客户 until somebody says.
  formOfAddress: 'customer',
  kind: undefined,
  line: undefined,
}

export type DraftField = 'customer' | 'name' | 'phone' | 'address' | 'kind' | 'line'
export type Gap = { field: DraftField; is: 'missing' | 'wrong' }

const written = ['name', 'phone', 'address'] as const

/** What an order still needs, in the order it stands on the screen. */
export const gapsIn = (draft: Draft): Gap[] => [
  ...(draft.who.is === 'nobody' ? [missing('customer')] : []),
  ...(draft.who.is === 'new' ? written.flatMap((field) => gapIn(field, draft[field])) : []),
  ...(draft.kind === undefined ? [missing('kind')] : []),
  ...(draft.line === undefined ? [missing('line')] : []),
]

const missing = (field: DraftField): Gap => ({ field, is: 'missing' })

const gapIn = (field: (typeof written)[number], value: string): Gap[] => {
  if (value.trim() === '') return [missing(field)]
  return CustomerDetails.shape[field].safeParse(value).success ? [] : [{ field, is: 'wrong' }]
}

/** The command that opens the order, with the details of a customer nobody knows yet; undefined while something is missing. */
export const openingOf = (
  draft: Draft,
  { stream, subject, branch }: { stream: StreamId; subject: SubjectId; branch: BranchCode },
): Submission | undefined => {
  const { who, kind, line, name, phone, address, formOfAddress } = draft
  if (gapsIn(draft).length > 0 || kind === undefined || line === undefined) return undefined
  const command = { type: 'OpenOrder', branch, kind, line } as const
  if (who.is === 'known') return { stream, command: { ...command, customer: who.customer.id } }
  return { stream, command: { ...command, customer: subject }, customer: CustomerDetails.parse({ name, phone, address, formOfAddress }) }
}

/** The field on the screen that a field of the API's answer speaks of: `customer.phone` → `phone`. */
export const fieldNamed = (path: string): DraftField | undefined => {
  const last = path.split('.').at(-1) ?? ''
  return (['customer', ...written, 'kind', 'line'] as const).find((field) => field === last)
}
