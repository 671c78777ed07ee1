import type { CommandType } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { Sheet } from '../shell/Sheet.tsx'

type Props = { steps: readonly CommandType[]; open: boolean; onClose: () => void; onChoose: (step: CommandType) => void }

/** What else may come at this point of a visit. */
export const OthersSheet = ({ steps, open, onClose, onChoose }: Props) => {
  const say = useWords()
  const m = useMessages()
  return (
    <Sheet open={open} onClose={onClose} title={say('others.title')}>
      <ul className="mt-3 flex flex-col gap-2">
        {steps.map((step) => (
          <li key={step}>
            <button
              type="button"
              className="flex min-h-target w-full items-center justify-between gap-2 border border-line-strong px-4 active:bg-sunken"
              onClick={() => onChoose(step)}
            >
              {m.command[step]}
              <Icon name="chevron-right" className="text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
