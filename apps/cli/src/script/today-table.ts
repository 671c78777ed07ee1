import type { Instant, Messages } from '@ruhu/domain'
import type { OrderRow } from '../desk/order-rows.ts'
import type { Say } from '../i18n/i18n.ts'
import { leftText, riskMarks } from '../screens/marks.ts'
import { toWidth, widthOf } from '../text/width.ts'

/** Today's orders as a table for a pipe: columns as wide as their widest cell, no colours. */
export const todayTable = (rows: readonly OrderRow[], { messages, say, now }: { messages: Messages; say: Say; now: Instant }): string => {
  if (rows.length === 0) return say('script.none')
  const heading = ['left', 'promised', 'number', 'stage', 'customer', 'phone', 'technician', 'employer', 'address'] as const
  const cells = rows.map((row) => [
    row.risk ? riskMarks[row.risk].glyph : ' ',
    row.deadline ? leftText(row.deadline, now, say) : '',
    row.promisedAt === undefined ? '' : messages.format.time(row.promisedAt),
    row.order.number,
    messages.stage[row.order.stage],
    row.customer,
    row.phone,
    row.technician,
    row.employer,
    row.address,
  ])
  const table = [[' ', ...heading.map((name) => say(`orders.${name}`))], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => widthOf(line[column] ?? '')))) ?? []
  return table
    .map((line) =>
      line
        .map((cell, column) => toWidth(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The same for a program: times are UTC, what is not there is null. */
export const todayJson = (rows: readonly OrderRow[]): string => {
  const time = (at: Instant | undefined) => (at === undefined ? null : new Date(at).toISOString())
  const plain = rows.map(({ id, order, promisedAt, deadline, risk, customer, phone, address, technician, employer }) => ({
    id,
    number: order.number,
    branch: order.branch,
    kind: order.kind,
    line: order.line,
    stage: order.stage,
    promisedAt: time(promisedAt),
    deadline: deadline ? { provision: deadline.provision, at: time(deadline.at), passed: deadline.passed } : null,
    risk: risk ?? null,
    customer: { name: customer, phone, address },
    technician: technician || null,
    employer: employer || null,
  }))
  return JSON.stringify(plain, null, 2)
}
