import type { Answerable } from '@ruhu/domain'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import { useBranchName } from '../shell/use-branch-name.ts'

/** Whose duty it was: a person, a branch, or its claims handler. */
export const AnswerableName = ({ answerable }: { answerable: Answerable }) => {
  const say = useWords()
  const person = usePeople()
  const branchName = useBranchName()
  if (answerable.kind === 'branch') return branchName(answerable.branch)
  if (answerable.kind === 'claims') return `${branchName(answerable.branch)} ${say('visit.claims')}`
  return `${say('visit.person')} ${person(answerable.person).name}`
}
