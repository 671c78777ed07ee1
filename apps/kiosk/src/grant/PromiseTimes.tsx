import { formatTime, type Instant, instant } from '@ruhu/domain'
import { useWords } from '../i18n/words.ts'
import { Choices } from '../parts/Choices.tsx'

type Props = { times: readonly Instant[]; value: Instant; onChange: (at: Instant) => void; hint: string }

/** One time of the window, to the quarter of an hour: that is what is promised (8.4). */
export const PromiseTimes = ({ times, value, onChange, hint }: Props) => {
  const say = useWords()
  return (
    <div>
      <Choices
        label={say('grant.at')}
        options={times.map((at) => ({ value: String(at), label: formatTime(at) }))}
        value={String(value)}
        onChange={(at) => onChange(instant(Number(at)))}
      />
      <p className="mt-3 text-ink-2 text-small">{hint}</p>
    </div>
  )
}
