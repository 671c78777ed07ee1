import { type Slot, sameSlot } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import type { Cell, SlotTable } from './slot-table.ts'

type Props = {
  table: SlotTable
  chosen: readonly Slot[]
  onPick: (slot: Slot) => void
  /** Shows the rank of what is chosen instead of a tick. */
  ranks?: boolean
}

/** Days down, windows across. What is full or past is text: there is nothing to press. */
export const SlotGrid = ({ table, chosen, onPick, ranks = false }: Props) => {
  const say = useWords()
  const { format } = useMessages()
  return (
    <table
      className="-mx-3 w-[calc(100%+24px)] table-fixed border-separate border-spacing-x-3 border-spacing-y-2.5 wide:border-spacing-y-2 self-start"
      aria-label={say('choose.table')}
    >
      <thead>
        <tr>
          <th scope="col" className="w-[6.2em] large:w-[5.2em]">
            <span className="vh">{say('choose.day')}</span>
          </th>
          {table.columns.map((column) => (
            <th key={format.window(column)} scope="col" className="pb-1 text-center font-normal text-ink-2 text-small">
              <span className="large:wrap-normal large:inline-block large:w-min">{format.window(column)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.days.map(({ day, cells }) => (
          <tr key={day}>
            <th scope="row" className="text-start leading-tight">
              <span className="nb block font-bold">{format.day(day)}</span>
              <span className="block font-normal text-ink-2 text-small">{format.date(day).replace(format.day(day), '').trim()}</span>
            </th>
            {cells.map((cell) => (
              <td key={cell.slot.start} className="h-px p-0">
                <Window cell={cell} place={chosen.findIndex((slot) => sameSlot(slot, cell.slot))} ranks={ranks} onPick={onPick} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const box = 'grid h-full w-full place-items-center rounded-card'

const Window = ({
  cell: { slot, state },
  place,
  ranks,
  onPick,
}: { cell: Cell; place: number } & Required<Pick<Props, 'ranks' | 'onPick'>>) => {
  const say = useWords()
  const { format } = useMessages()
  if (state !== 'free')
    return (
      <div className={`${box} ${heightOf(ranks)} border-(length:--edge) border-line border-dashed text-ink-3 text-small`}>
        {say(`choose.${state}`)}
      </div>
    )
  const taken = place >= 0
  return (
    <button
      type="button"
      data-testid="slot"
      aria-pressed={taken}
      onClick={() => onPick(slot)}
      className={`${box} ${heightOf(ranks)} border-(length:--edge) text-center ${taken ? (ranks ? 'border-ink bg-ink text-surface' : 'border-clerk bg-clerk text-on-clerk') : 'border-part bg-surface active:bg-active'}`}
    >
      <span className="vh">{format.slot(slot)} </span>
      {taken && ranks && <span className="vh">{say('choose.rank', { rank: place + 1 })}</span>}
      {taken && ranks && <RankBadge rank={place + 1} inverted />}
      {taken && !ranks && <Icon name="check" size="1.6em" />}
      {!taken && say('choose.free')}
    </button>
  )
}

/** On the clerk's screen more stands under the table. */
const heightOf = (ranks: boolean) => (ranks ? 'min-h-21 wide:min-h-15' : 'min-h-18 wide:min-h-15')

/** A rank in a disc; decoration, the words say it too. */
export const RankBadge = ({ rank, inverted = false }: { rank: number; inverted?: boolean }) => (
  <span
    aria-hidden="true"
    className={`inline-grid size-[1.85em] flex-none place-items-center rounded-pill font-bold text-lead leading-none ${inverted ? 'bg-surface text-ink' : 'bg-ink text-surface'}`}
  >
    {rank}
  </span>
)
