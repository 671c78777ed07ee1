import { useSyncExternalStore } from 'react'

export const themeChoices = ['light', 'dark', 'system'] as const
export type ThemeChoice = (typeof themeChoices)[number]
export type Theme = 'light' | 'dark'

const storageKey = 'ruhu.theme'
const darkSystem = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

const kept = (): ThemeChoice => {
  try {
    return themeChoices.find((choice) => choice === localStorage.getItem(storageKey)) ?? 'system'
  } catch {
    return 'system'
  }
}

let choice: ThemeChoice | undefined

const current = (): ThemeChoice => {
  choice ??= kept()
  return choice
}

const show = (): void => {
  const { dataset } = document.documentElement
  if (current() === 'system') delete dataset.theme
  else dataset.theme = current()
}

/** Puts the chosen theme on `<html>`. Call before the first render, so that nothing flashes. */
export const startTheme = (): void => show()

const setChoice = (next: ThemeChoice): void => {
  choice = next
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
  show()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  const system = matchMedia(darkSystem)
  listeners.add(listener)
  system.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    system.removeEventListener('change', listener)
  }
}

const effective = (): Theme => {
  const chosen = current()
  if (chosen !== 'system') return chosen
  return matchMedia(darkSystem).matches ? 'dark' : 'light'
}

/** What the user chose, what that comes to now (for kits with their own palettes), and how to change it. */
export const useTheme = (): { choice: ThemeChoice; theme: Theme; setChoice: (choice: ThemeChoice) => void } => ({
  choice: useSyncExternalStore(subscribe, current),
  theme: useSyncExternalStore(subscribe, effective),
  setChoice,
})
