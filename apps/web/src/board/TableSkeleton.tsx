import { columnsOf } from './columns.ts'
import { TableHead } from './OrderTable.tsx'

const tall = 7
const short = 6

/** The list before it is there: the same columns and exactly the same heights, so that nothing jumps. */
export const TableSkeleton = ({ lead, label }: { lead: 'deadline' | 'number'; label: string }) => (
  <>
    <p className="vh" role="status">
      {label}
    </p>
    <table className="orders skeleton" aria-hidden="true">
      <TableHead lead={lead} />
      <tbody>
        <SkeletonRows rows={tall} tall lead={lead} />
        <SkeletonRows rows={short} tall={lead === 'number'} lead={lead} />
      </tbody>
    </table>
  </>
)

const SkeletonRows = ({ rows, tall, lead }: { rows: number; tall: boolean; lead: 'deadline' | 'number' }) => (
  <>
    <tr className="group-row">
      <th colSpan={7} className="group-head">
        <span className="bar" />
      </th>
    </tr>
    {Array.from({ length: rows }, (_, row) => (
      <tr key={row} className="order-row" data-tall={tall}>
        {columnsOf(lead).map((column) => (
          <td key={column} className={`col-${column}`}>
            {!(column === 'action' || (column === 'deadline' && !tall)) && <span className="bar" />}
            {tall && (column === 'deadline' || column === 'customer') && <span className="bar" />}
          </td>
        ))}
      </tr>
    ))}
  </>
)
