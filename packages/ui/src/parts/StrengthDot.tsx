import type { Strength } from '@ruhu/domain'

export type StrengthDotProps = { strength: Strength /** Who stands behind the fact, in words. */; word: string; showWord?: boolean }

/** Who stands behind a fact: ● the system or the customer, ◐ another person, ○ the judged person's own tap. */
export const StrengthDot = ({ strength, word, showWord = false }: StrengthDotProps) => (
  <span className="ui-strength" data-strength={strength}>
    <svg viewBox="0 0 10 10" aria-hidden="true">
      <circle cx="5" cy="5" r="3.6" />
      {strength === 'other' && <path d="M5 1.4a3.6 3.6 0 0 0 0 7.2z" />}
    </svg>
    <span className={showWord ? 'ui-state-word' : 'vh'}>{word}</span>
  </span>
)
