import type { ReactNode } from 'react'

/** One of several, as native radios: arrow keys and screen readers know them. */
export const Choices = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset className="choices">
    <legend>{label}</legend>
    {children}
  </fieldset>
)

type ChoiceProps = {
  name: string
  checked: boolean
  onChoose: () => void
  /** What is chosen. */
  first: ReactNode
  second?: ReactNode
  /** Why it cannot be chosen. */
  barred?: string | undefined
}

export const Choice = ({ name, checked, onChoose, first, second, barred }: ChoiceProps) => (
  <label className="choice" data-barred={barred !== undefined}>
    <input type="radio" name={name} checked={checked} disabled={barred !== undefined} onChange={onChoose} />
    <span>
      <span className="choice-first">{first}</span>
      {second !== undefined && <span className="choice-second">{second}</span>}
    </span>
    {barred !== undefined && <span className="choice-barred">{barred}</span>}
  </label>
)
