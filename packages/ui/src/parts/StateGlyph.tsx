import type { Outcome } from '@ruhu/domain'

/** The outcome of a verdict, or a deadline that is near. */
export type GlyphState = Outcome | 'at-risk'

export type StateGlyphProps = {
  state: GlyphState
  /** The state in words: read aloud, and shown when `showWord`. */
  word: string
  showWord?: boolean
}

// 14 grid, stroked 1.9.
const paths: Record<GlyphState, string> = {
  kept: 'M2.5 7.5l3 3 6-6.5',
  breached: 'M3 3l8 8M11 3l-8 8',
  unproven: 'M4.75 5a2.3 2.3 0 1 1 3.5 1.95C7.4 7.5 7 8 7 8.75M7 11.5h.01',
  'not-applicable': 'M3.5 7h7',
  'at-risk': 'M7 2.5v5.75M7 11.5h.01',
}

/** ✓ ✕ ? – ! with its colour and its word: colour is never the only cue. */
export const StateGlyph = ({ state, word, showWord = false }: StateGlyphProps) => (
  <span className="ui-state" data-state={state}>
    <svg viewBox="0 0 14 14" aria-hidden="true">
      <path d={paths[state]} />
    </svg>
    <span className={showWord ? 'ui-state-word' : 'vh'}>{word}</span>
  </span>
)
