import type { Reason } from '../judgement/reasons.ts'
import type { Recorded } from '../work-order/events.ts'
import type { Refusal } from '../work-order/refusal.ts'
import { en } from './en.ts'
import type { Messages, NameOf } from './messages.ts'
import { zh } from './zh.ts'

export const locales = ['zh', 'en'] as const
export type Locale = (typeof locales)[number]

const messages: Record<Locale, Messages> = { zh, en }

/** The messages of a language. */
export const messagesIn = (locale: Locale): Messages => messages[locale]

/** One line about a fact. */
export const sayEvent = (m: Messages, event: Recorded, nameOf: NameOf): string =>
  (m.event[event.type] as (event: Recorded, nameOf: NameOf) => string)(event, nameOf)

/** Why a verdict came out so. */
export const sayReason = (m: Messages, reason: Reason): string =>
  (m.reason[reason.code] as (facts: Reason['facts']) => string)(reason.facts)

/** What to do about a refusal. */
export const sayRefusal = (m: Messages, refusal: Refusal): string =>
  (m.refusal[refusal.code] as (facts: Refusal['facts']) => string)(refusal.facts)
