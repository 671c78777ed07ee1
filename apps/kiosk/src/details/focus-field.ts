import type { DraftField } from './draft.ts'

/** Leads the focus to a field of a form: its input, its first radio, or its button. */
export const focusField = (form: HTMLElement | null, field: DraftField | undefined): void => {
  if (field === undefined) return
  const place = form?.querySelector(`[data-field="${field}"]`)
  const target = place?.querySelector<HTMLElement>('[role="radio"][tabindex="0"], [role="radio"], input:not([aria-hidden]), button')
  target?.focus()
  place?.scrollIntoView({ block: 'center' })
}
