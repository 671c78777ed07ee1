import { Icon } from '@ruhu/ui'
import type { Ways } from '../booking/BookingFlow.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'

/** An order that is no longer this branch's: nothing of it is left on the screen. */
export const GoneStep = ({ onHome }: Pick<Ways, 'onHome'>) => {
  const say = useWords()
  const dock = (
    <Button kind="main" className="flex-1" onClick={onHome}>
      {say('done.finish')}
    </Button>
  )
  return (
    <ClerkScreen dock={dock}>
      <div className="my-auto flex flex-col gap-3" role="status">
        <span className="text-ink-3">
          <Icon name="order" size="3.6em" className="stroke-[1.1]" />
        </span>
        <Heading>{say('ended.gone')}</Heading>
        <p className="text-ink-2 text-lead">{say('ended.goneHint')}</p>
      </div>
    </ClerkScreen>
  )
}
