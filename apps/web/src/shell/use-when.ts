import { useRuhu } from '@ruhu/client'
import { dateOf, type Instant } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'

/** A moment as briefly as it is clear: the time alone today, with its day otherwise. */
export const useWhen = (): ((at: Instant) => string) => {
  const { format } = useMessages()
  const { clock } = useRuhu().transport
  return (at) => (dateOf(at) === dateOf(clock.now()) ? format.time(at) : `${format.day(at)} ${format.time(at)}`)
}
