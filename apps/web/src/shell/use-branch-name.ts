import { useRuhu } from '@ruhu/client'
import type { BranchCode } from '@ruhu/domain'

/** A branch by name: one's own; of the others the console knows the code only. */
export const useBranchName = (): ((branch: BranchCode) => string) => {
  const { me } = useRuhu()
  return (branch) => (branch === me.branch ? me.branchName : branch)
}
