import type { Slot } from '../appointment/slot.ts'
import type { Instant } from '../kernel/instant.ts'
import { businessZone } from '../kernel/zone.ts'

const timeZone = businessZone.name
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })

/** `14:20` in business time. */
export const formatTime = (at: Instant): string => clock.format(at)

/** `14:20:05` in business time. */
export const formatSeconds = (at: Instant): string => seconds.format(at)

/** How one language writes days and windows. */
export type Format = {
  /** 11月22日 周日 */
  date: (at: Instant) => string
  /** 11月22日 */
  day: (at: Instant) => string
  /** 11月22日 周日 14:20 */
  dateTime: (at: Instant) => string
  time: (at: Instant) => string
  seconds: (at: Instant) => string
  /** 09:00–11:00 */
  window: (slot: Slot) => string
  /** 11月24日 周二 09:00–11:00 */
  slot: (slot: Slot) => string
}

/** Builds a language's formats from its locale; Chinese puts a blank between date and weekday. */
export const formatFor = (locale: 'zh-CN' | 'en-GB'): Format => {
  const dayFormat = new Intl.DateTimeFormat(locale, { timeZone, month: locale === 'zh-CN' ? 'long' : 'short', day: 'numeric' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short' })
  const day = (at: Instant) => dayFormat.format(at)
  const date = (at: Instant) => (locale === 'zh-CN' ? `${day(at)} ${weekday.format(at)}` : `${weekday.format(at)} ${day(at)}`)
  const window = (slot: Slot) => `${formatTime(slot.start)}–${formatTime(slot.end)}`
  return {
    date,
    day,
    dateTime: (at) => `${date(at)} ${formatTime(at)}`,
    time: formatTime,
    seconds: formatSeconds,
    window,
    slot: (slot) => `${date(slot.start)} ${window(slot)}`,
  }
}
