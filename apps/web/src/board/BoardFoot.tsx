import { underWay } from '@ruhu/domain'
import { useWords } from '../i18n/words.ts'
import { KeyHint } from '../keys/KeyHint.tsx'
import type { BoardRow } from './group-rows.ts'
import type { StripState } from './StageStrip.tsx'

/** How many visits there are, and the keys. */
export const BoardFoot = ({ rows, state }: { rows: readonly BoardRow[]; state: StripState }) => {
  const say = useWords()
  const under = rows.filter(({ entry }) => underWay.includes(entry.order.stage)).length
  return (
    <footer className="foot">
      {state === 'loading' && <span>{say('board.loading')}</span>}
      {state === 'ready' && <span>{say('board.total', { count: rows.length })}</span>}
      {state === 'ready' && under > 0 && <span>{say('board.under', { count: under })}</span>}
      <span className="foot-keys">
        <KeyHint commands={['next', 'previous']} word={say('keys.move')} />
        <KeyHint commands={['open']} word={say('keys.open')} />
        <KeyHint commands={['help']} word={say('keys.help')} />
      </span>
    </footer>
  )
}
