import { useEffect, useState } from 'react'

/**
 * Whether a value has stood still for a moment. The step at the thumb changes under it: the second tap of a double tap
 * must not be taken for the next step.
 */
export const useSettled = (value: string, after: number): boolean => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after)
    return () => clearTimeout(timer)
  }, [value, after])
  return settled === value
}
