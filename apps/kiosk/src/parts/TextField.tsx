import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Problem } from './Problem.tsx'

export type TextFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  /** Which keyboard a touch screen brings up. */
  inputMode?: 'text' | 'tel'
  placeholder?: string
  maxLength: number
  /** Which field of a form this is, to lead the focus there. */
  field?: string
  problem?: string | undefined
  onKeyDown?: (event: KeyboardEvent) => void
  /** Beside the input: a button. */
  children?: ReactNode
}

/** One line of text. The browser keeps nothing of it. */
export const TextField = ({ label, value, onChange, inputMode = 'text', field, problem, children, ...input }: TextFieldProps) => {
  const id = useId()
  return (
    <div data-field={field}>
      <label htmlFor={id} className="mb-2 block font-bold text-small">
        {label}
      </label>
      <div className="flex gap-3">
        <input
          {...input}
          id={id}
          value={value}
          inputMode={inputMode}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => onChange(event.target.value)}
          className="min-h-21 w-full min-w-0 flex-1 rounded-card border-(length:--edge) border-part bg-surface px-6 text-body focus-visible:outline-offset-0 aria-invalid:border-(length:--edge-strong) aria-invalid:border-risk-line"
        />
        {children}
      </div>
      <Problem id={`${id}-problem`}>{problem}</Problem>
    </div>
  )
}
