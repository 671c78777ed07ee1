type Props = {
  label: string
  options: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}

/** Any of a few things: native checkboxes under large rows. */
export const Choices = ({ label, options, value, onChange }: Props) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="mb-2 text-small text-ink-2">{label}</legend>
    {options.map((option) => (
      <label
        key={option.value}
        className="flex min-h-target items-center gap-3 rounded-card border border-line-strong px-4 active:bg-sunken has-checked:border-2 has-checked:border-ink has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-focus"
      >
        <input
          type="checkbox"
          value={option.value}
          checked={value.includes(option.value)}
          onChange={({ target }) => onChange(target.checked ? [...value, option.value] : value.filter((one) => one !== option.value))}
          className="size-5 flex-none accent-ink outline-none"
        />
        {option.label}
      </label>
    ))}
  </fieldset>
)
