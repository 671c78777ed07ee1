import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type Slot, sameSlot } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import { RankBadge } from '../choose/SlotGrid.tsx'
import { useWords } from '../i18n/words.ts'
import type { RankedChoice } from './choices-at.ts'

type Props = { choices: readonly RankedChoice[]; chosen: Slot | undefined; onChoose: (slot: Slot) => void }

/** What the customer ranked, best first; one of them is taken. */
export const RankedChoices = ({ choices, chosen, onChoose }: Props) => {
  const say = useWords()
  const choose = (start: unknown) => {
    const choice = choices.find(({ slot }) => String(slot.start) === start)
    if (choice) onChoose(choice.slot)
  }
  return (
    <div>
      <div id="choices" className="mb-2 font-bold text-small">
        {say('grant.choices')}
      </div>
      <RadioGroup
        aria-labelledby="choices"
        value={chosen ? String(chosen.start) : ''}
        onValueChange={choose}
        className="flex flex-col gap-3"
      >
        {choices.map((choice, index) => (
          <Choice key={choice.slot.start} choice={choice} rank={index + 1} taken={chosen !== undefined && sameSlot(chosen, choice.slot)} />
        ))}
      </RadioGroup>
    </div>
  )
}

const Choice = ({ choice: { slot, state }, rank, taken }: { choice: RankedChoice; rank: number; taken: boolean }) => {
  const say = useWords()
  const { format } = useMessages()
  return (
    <Radio.Root
      value={String(slot.start)}
      disabled={state !== 'free'}
      className="flex min-h-28 cursor-pointer items-center gap-7 rounded-card border-(length:--edge) border-part bg-surface px-8 py-3 data-disabled:cursor-default data-disabled:border-line data-disabled:border-dashed data-disabled:bg-transparent data-disabled:text-ink-3 data-checked:border-(length:--edge-strong) data-checked:border-clerk data-checked:bg-clerk-bg"
    >
      <span className="vh">{say('choose.rank', { rank })} </span>
      <RankBadge rank={rank} />
      <span className="flex-1 font-bold text-lead">
        <span className="nb">{format.date(slot.start)}</span> <span className="nb">{format.window(slot)}</span>
      </span>
      {state === 'full' && <span className="text-small">{say('grant.nowFull')}</span>}
      {state === 'past' && <span className="text-small">{say('grant.nowPast')}</span>}
      {taken && (
        <span className="text-clerk">
          <Icon name="check" size="1.6em" />
        </span>
      )}
    </Radio.Root>
  )
}
