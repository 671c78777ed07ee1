import { Skeleton } from '@ruhu/ui'

/** The day before it is there: a frame and rows of the heights they will have, after 200 ms. */
export const DaySkeleton = () => (
  <div className="pt-2">
    <div className="rounded-card border-2 border-line bg-surface px-4">
      <Skeleton rows={1} rowHeight="9.5rem" />
    </div>
    <Skeleton rows={3} rowHeight="6.5rem" />
  </div>
)
