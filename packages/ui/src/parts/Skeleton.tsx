import { useShared } from '../i18n/i18n.ts'

export type SkeletonProps = {
  /** As many as the list will have, each exactly as high as its rows, so that nothing jumps. */
  rows?: number
  /** Any CSS length: `var(--row-2)` in the console's tables. */
  rowHeight?: string
}

const widths = ['72%', '88%', '64%', '80%']

/** Rows still to come: grey, still, and not before 200 ms, so that a fast answer shows none. */
export const Skeleton = ({ rows = 3, rowHeight = 'var(--row-2)' }: SkeletonProps) => {
  const say = useShared()
  return (
    <div className="ui-skeleton" role="status">
      <span className="vh">{say('shared.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="ui-skeleton-row" style={{ height: rowHeight }} aria-hidden="true">
          <span style={{ width: widths[row % widths.length] }} />
        </div>
      ))}
    </div>
  )
}
