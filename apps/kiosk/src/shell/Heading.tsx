import { type ReactNode, useEffect, useRef } from 'react'

/** A screen's heading. It takes the focus when the screen comes, so that a step is read from its top. */
export const Heading = ({ children, className = 'font-bold text-title' }: { children: ReactNode; className?: string }) => {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={ref} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
