import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Icon } from '@ruhu/ui'
import { useId } from 'react'
import { Problem } from './Problem.tsx'

export type ChoicesProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value | undefined
  onChange: (value: Value) => void
  /** How many stand side by side. */
  across?: 2 | 3 | 4
  /** Which field of a form this is, to lead the focus there. */
  field?: string
  problem?: string | undefined
}

const grids = { 2: 'grid-cols-2', 3: 'grid-cols-3', 4: 'grid-cols-4 large:grid-cols-2' }

/** A few words side by side, one to be taken; nothing is preset unless it is given. */
export const Choices = <Value extends string>({ label, options, value, onChange, across = 4, field, problem }: ChoicesProps<Value>) => {
  const id = useId()
  return (
    <div data-field={field}>
      <div id={`${id}-label`} className="mb-2 font-bold text-small">
        {label}
      </div>
      <RadioGroup
        aria-labelledby={`${id}-label`}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={value ?? ''}
        onValueChange={(next) => onChange(next as Value)}
        className={`grid gap-3 ${grids[across]}`}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className={`${problem === undefined ? 'border-part' : 'border-risk-line'} flex min-h-target cursor-pointer items-center justify-center gap-3 rounded-card border-(length:--edge) bg-surface px-3 py-2 text-center text-body data-checked:border-clerk data-checked:bg-clerk data-checked:font-bold data-checked:text-on-clerk`}
          >
            {option.value === value && <Icon name="check" />}
            <span>{option.label}</span>
          </Radio.Root>
        ))}
      </RadioGroup>
      <Problem id={`${id}-problem`}>{problem}</Problem>
    </div>
  )
}
