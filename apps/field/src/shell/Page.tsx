import type { ReactNode } from 'react'

/** One screen: head, what scrolls, and at the thumb what to do. `more` stands above the step and gives way to large type. */
export const Page = ({ head, more, dock, children }: { head?: ReactNode; more?: ReactNode; dock?: ReactNode; children: ReactNode }) => (
  <div className="shell">
    {head && <div className="shell-head">{head}</div>}
    {children}
    {dock && (
      <footer className="dock">
        {more && <div className="dock-more">{more}</div>}
        <div className="dock-act">{dock}</div>
      </footer>
    )}
  </div>
)
