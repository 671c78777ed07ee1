import { useEffect, useRef } from 'react'
import { commandOf, type KeyCommand } from './key-table.ts'

/** What each key does here. Returning false leaves the stroke to others. */
export type Bindings = Partial<Record<KeyCommand, (event: KeyboardEvent) => unknown>>

const typing = 'input:not([type="radio"]), textarea, select, [contenteditable="true"]'

/** A stroke in a field belongs to the field, one in a dialog to the dialog; the command palette opens from anywhere. */
const isOurs = (event: KeyboardEvent, command: KeyCommand): boolean => {
  const target = event.target instanceof Element ? event.target : null
  if (event.defaultPrevented || target?.closest('[role="dialog"]')) return false
  return command === 'find' || command === 'close' || !target?.closest(typing)
}

/** Binds keys while mounted. */
export const useKeys = (bindings: Bindings): void => {
  const current = useRef(bindings)
  current.current = bindings
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const command = commandOf(event)
      const act = command && current.current[command]
      if (!command || !act || !isOurs(event, command)) return
      if (act(event) !== false) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
