import { useCallback, useEffect, useState } from 'react'

const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const

/**
 * Notices that nobody is there: `left` counts the last `grace` seconds after `after` milliseconds without input, and
 * `onGone` follows. Once the count runs, only `stay` stops it.
 */
export const useIdle = ({ after, grace, onGone }: { after: number; grace: number; onGone: () => void }) => {
  const [left, setLeft] = useState<number>()
  const counting = left !== undefined

  useEffect(() => {
    if (counting) return
    let timer = setTimeout(() => setLeft(grace), after)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setLeft(grace), after)
    }
    for (const sign of signs) window.addEventListener(sign, again, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, again, { capture: true })
    }
  }, [counting, after, grace])

  useEffect(() => {
    if (left === undefined) return
    if (left <= 0) return onGone()
    const timer = setTimeout(() => setLeft(left - 1), 1_000)
    return () => clearTimeout(timer)
  }, [left, onGone])

  return { left, stay: useCallback(() => setLeft(undefined), []) }
}
