import { type Instant, judge, rules2015, sayReason, startOfDay } from '@ruhu/domain'
import { Countdown, StateGlyph, TimeRuler, useMessages } from '@ruhu/ui'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { formerPromises, type PromiseTimes, promiseTimes, runningLimit } from './promise.ts'
import type { Visit } from './use-visit.ts'

/** How far ahead a figure of minutes still says something. */
const countFrom = 120 * 60_000

/** The time promised, until when the customer can be told, and the band that is on time. After the knock: how it came out. */
export const PromiseCard = ({ visit: { order, events }, now }: { visit: Visit; now: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  if (!order.appointment) return null
  const { promisedAt } = order.appointment
  const times = promiseTimes(order.appointment)
  const limit = runningLimit(order, now)
  const far = limit && limit.at - now > countFrom
  const today = startOfDay(promisedAt) === startOfDay(now)
  return (
    <section aria-label={say('promise.label')} className="mt-4 rounded-card border border-line bg-surface p-4" data-testid="promise">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <div className="min-w-0 flex-1 basis-[8.5rem]">
          <h2 className="flex flex-wrap items-baseline gap-x-2 text-body font-semibold">
            {formerPromises(order).map((at) => (
              <s key={at} className="nb font-normal text-ink-3">
                <span className="vh">{say('promise.former', { time: format.time(at) })}</span>
                <span aria-hidden="true">{format.time(at)}</span>
              </s>
            ))}
            <span>{say('promise.at', { time: today ? format.time(promisedAt) : format.dateTime(promisedAt) })}</span>
          </h2>
          {limit ? <LimitLines order={order} now={now} /> : order.arrivedAt !== undefined && <Arrival events={events} now={now} />}
        </div>
        {limit && !far && (
          <div className="ms-auto text-end">
            <Countdown
              form="minutes"
              announce
              deadline={limit.at}
              now={now}
              caption={say(limit.key === 'tellBefore' ? 'promise.tellLimit' : 'promise.knockLimit', { provision: limit.provision })}
            />
          </div>
        )}
      </div>
      {limit && today && <Ruler times={times} now={now} />}
    </section>
  )
}

const LimitLines = ({ order, now }: { order: Visit['order']; now: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  const limit = runningLimit(order, now)
  if (!limit || !order.appointment) return null
  const { notice } = promiseTimes(order.appointment)
  return (
    <>
      {limit.tellPassed && <p className="text-small text-ink-2">{say('promise.tellPassed', { time: format.time(notice) })}</p>}
      <p className="text-small text-ink-2">{say(`promise.${limit.key}`, { time: format.time(limit.at) })}</p>
    </>
  )
}

/** What 8.4 came to at the knock. */
const Arrival = ({ events, now }: { events: Visit['events']; now: Instant }) => {
  const m = useMessages()
  const verdict = judge(rules2015, events, now).find(({ duty }) => duty === 'punctuality')
  if (!verdict || verdict.outcome === 'not-applicable') return null
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-small text-ink-2">
      <StateGlyph state={verdict.outcome} word={m.outcome[verdict.outcome]} showWord />
      {sayReason(m, verdict.reason)}
    </p>
  )
}

/** Drawn where there is room for its labels, in words where type is too large. */
const Ruler = ({ times, now }: { times: PromiseTimes; now: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  const box = useRef<HTMLDivElement>(null)
  const [em, setEm] = useState(20)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      if (element.clientWidth > 0) setEm(element.clientWidth / size)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const { promised, notice, onTime } = times
  return (
    <>
      <div ref={box} className="ruler-drawn mt-2 text-small">
        <TimeRuler em={em} now={now} promised={promised} notice={notice} onTime={onTime} />
      </div>
      <p className="ruler-words text-small text-ink-2">
        {say('promise.nowIs', { time: format.time(now) })}
        <br />
        {say('promise.onTime', { from: format.time(onTime.from), until: format.time(onTime.until) })}
      </p>
    </>
  )
}
