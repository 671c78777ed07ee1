import { useWords } from '../i18n/words.ts'

/** The steps of a booking as the person at the screen sees them. */
export const stepNames = ['details', 'choose', 'grant', 'done'] as const
export type StepName = (typeof stepNames)[number]

/** Which step this is, in words and as a bar. */
export const Progress = ({ step }: { step: StepName }) => {
  const say = useWords()
  const at = stepNames.indexOf(step)
  return (
    <div className="mb-6 flex items-center gap-8">
      <p className="nb text-ink-2 text-small large:whitespace-normal">
        {say('step.of', { at: at + 1, all: stepNames.length, name: say(`step.${step}`) })}
      </p>
      <div className="flex flex-1 gap-2" aria-hidden="true">
        {stepNames.map((name, index) => (
          <span
            key={name}
            data-reached={index <= at}
            className="h-2.5 flex-1 rounded-pill border-(length:--edge) border-part data-[reached=true]:border-ink data-[reached=true]:bg-ink"
          />
        ))}
      </div>
    </div>
  )
}
