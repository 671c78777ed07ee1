import type { Technician } from '@ruhu/client'
import { useWords } from '../i18n/words.ts'

/** Who employs somebody: the company, or a partner under agreement (3). */
export const EmployerName = ({ name, kind }: { name: string; kind: Technician['employerKind'] }) => {
  const say = useWords()
  return say(`employer.${kind}`, { name })
}
