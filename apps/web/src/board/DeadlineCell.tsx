import { citationOf, type Deadline, edition2015, type Instant } from '@ruhu/domain'
import { Countdown, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { useSecond } from '../shell/second.tsx'

/** The time left to a deadline, and which of the two clocks it is: telling the customer (8.5) or being at the door (8.4). */
export const DeadlineCell = ({ at, duty }: { at: Instant; duty: Deadline['duty'] }) => {
  const say = useWords()
  const m = useMessages()
  const now = useSecond()
  const provision = citationOf(edition2015, duty)?.id ?? ''
  const caption = say(now > at ? 'deadline.passed' : `deadline.${duty}`, { time: m.format.time(at), provision })
  return <Countdown deadline={at} now={now} caption={caption} />
}
