import { useRuhu } from '@ruhu/client'
import type { BranchCode } from '@ruhu/domain'

/** A branch by its name; by its code, where it was made since this client was opened. */
export const useBranchName = (): ((branch: BranchCode) => string) => {
  const { me } = useRuhu()
  return (branch) => me.branches[branch] ?? branch
}
