import { useId } from 'react'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  value: Value | undefined
  onChange: (value: Value) => void
}

/** One of a few answers, none taken beforehand: native radios under large rows. */
export const Choice = <Value extends string>({ label, options, value, onChange }: Props<Value>) => {
  const name = useId()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-small text-ink-2">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-target items-center gap-3 rounded-card border border-line-strong px-4 active:bg-sunken has-checked:border-2 has-checked:border-ink has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="size-5 flex-none accent-ink outline-none"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
