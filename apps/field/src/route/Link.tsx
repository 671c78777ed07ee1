import type { AnchorHTMLAttributes } from 'react'
import { hashOf, type Route } from './route.ts'
import { go } from './use-route.ts'

/** A link to a place in the app: the phone's back button takes it back. */
export const Link = ({ to, ...rest }: { to: Route } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'>) => (
  <a
    {...rest}
    href={hashOf(to)}
    onClick={(event) => {
      event.preventDefault()
      go(to)
    }}
  />
)
