import { type ReactNode, useId } from 'react'

export type SegmentedOption<Value extends string> = {
  value: Value
  label: ReactNode
  /** Where the label is an icon only. */
  title?: string
  lang?: string
}

export type SegmentedProps<Value extends string> = {
  /** What is chosen, for screen readers. */
  label: string
  options: readonly SegmentedOption<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** A few choices side by side, one taken: native radios, so arrow keys and screen readers know it. */
export const Segmented = <Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) => {
  const name = useId()
  return (
    <fieldset className="ui-segmented">
      <legend className="vh">{label}</legend>
      {options.map((option) => (
        <label key={option.value} title={option.title} lang={option.lang}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
          {option.title !== undefined && <span className="vh">{option.title}</span>}
        </label>
      ))}
    </fieldset>
  )
}
