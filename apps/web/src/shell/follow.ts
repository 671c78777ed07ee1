import { createContext, useContext } from 'react'

/** Tries the server again now instead of in a moment. */
export const AgainContext = createContext<() => void>(() => {})

export const useAgain = (): (() => void) => useContext(AgainContext)
