import { useNavigate, useSearch } from '@tanstack/react-router'
import type { VisitView } from '../app/search.ts'

/** What of a visit is open, read from the address and written to it: on its own page and in the panel alike. */
export const useVisitView = (): [view: VisitView, setView: (next: VisitView) => void] => {
  const { verdict, outcome } = useSearch({ strict: false })
  const navigate = useNavigate()
  return [{ verdict, outcome }, (next) => void navigate({ to: '.', search: (before) => ({ ...before, ...next }), replace: true })]
}
