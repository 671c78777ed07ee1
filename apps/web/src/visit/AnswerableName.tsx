import type { Answerable } from '@ruhu/domain'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import { useBranchName } from '../shell/use-branch-name.ts'

/** Whose duty it was: a person, or a branch. */
export const AnswerableName = ({ answerable }: { answerable: Answerable }) => {
  const say = useWords()
  const person = usePeople()
  const branchName = useBranchName()
  if (answerable.kind === 'branch') return branchName(answerable.branch)
  return `${say('visit.person')} ${person(answerable.person).name}`
}
