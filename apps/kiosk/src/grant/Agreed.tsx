import { Checkbox } from '@base-ui/react/checkbox'
import { Icon } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { Problem } from '../parts/Problem.tsx'

type Props = { checked: boolean; onChange: (checked: boolean) => void; problem: string | undefined }

/** The customer's agreement, ticked before them. */
export const Agreed = ({ checked, onChange, problem }: Props) => {
  const say = useWords()
  return (
    <div data-field="agreed">
      <Checkbox.Root
        checked={checked}
        onCheckedChange={onChange}
        aria-describedby="agreed-problem"
        className="group flex min-h-target w-full cursor-pointer items-center gap-5 rounded-card border-(length:--edge) border-part bg-surface px-6 text-body data-checked:border-clerk data-checked:bg-clerk-bg data-checked:font-bold"
      >
        <span className="grid size-10 flex-none place-items-center rounded-lg border-(length:--edge) border-part group-data-checked:border-clerk group-data-checked:bg-clerk group-data-checked:text-on-clerk">
          {checked && <Icon name="check" />}
        </span>
        {say('other.agreed')}
      </Checkbox.Root>
      <Problem id="agreed-problem">{problem}</Problem>
    </div>
  )
}
