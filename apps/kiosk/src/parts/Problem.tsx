import { Icon } from '@ruhu/ui'

/** What a field still needs, under it. Always in the page, so that what appears is read aloud. */
export const Problem = ({ id, children }: { id: string; children: string | undefined }) => (
  <p id={id} aria-live="polite" className="text-risk text-small not-empty:mt-2">
    {children !== undefined && (
      <span className="flex items-center gap-2 font-medium">
        <Icon name="warn" />
        <span>{children}</span>
      </span>
    )}
  </p>
)
