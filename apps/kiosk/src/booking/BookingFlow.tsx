import type { StreamId } from '@ruhu/domain'
import { ChooseStep } from '../choose/ChooseStep.tsx'
import { DetailsStep } from '../details/DetailsStep.tsx'
import { OpenedStep } from '../details/OpenedStep.tsx'
import { DoneStep } from '../grant/DoneStep.tsx'
import { EndedStep } from '../grant/EndedStep.tsx'
import { GoneStep } from '../grant/GoneStep.tsx'
import { GrantStep } from '../grant/GrantStep.tsx'
import { OtherStep } from '../grant/OtherStep.tsx'
import { IdleGuard } from '../shell/IdleGuard.tsx'
import { usePutBack } from '../shell/use-put-back.ts'
import { type Booking, useBooking } from './use-booking.ts'

export type Ways = { onHome: () => void; onAgain: () => void }
export type StepProps = Ways & { booking: Booking }

/** From 开工单 to a promised time. Everything that was filled in goes with it when it is left. */
export const BookingFlow = ({ resumed, ...ways }: Ways & { resumed?: StreamId }) => {
  const booking = useBooking(resumed)
  usePutBack()
  return (
    <>
      <Screen booking={booking} {...ways} />
      <IdleGuard onWipe={ways.onHome} />
    </>
  )
}

const Screen = (props: StepProps) => {
  const { step, gone } = props.booking
  if (gone) return <GoneStep onHome={props.onHome} />
  switch (step) {
    case 'details':
      return <DetailsStep {...props} />
    case 'opened':
      return <OpenedStep {...props} />
    case 'choose':
      return <ChooseStep {...props} />
    case 'grant':
      return <GrantStep {...props} />
    case 'other':
      return <OtherStep {...props} />
    case 'done':
      return <DoneStep {...props} />
    case 'ended':
      return <EndedStep {...props} />
    default:
      return step satisfies never
  }
}
