import { formatFor } from '../format.ts'
import type { Messages } from '../messages.ts'

export const format = formatFor('en-GB')
export const list = (words: readonly string[]) => words.join(', ')

export const kitItem: Messages['kitItem'] = {
  badge: 'badge',
  'service-card': 'service card',
  'shoe-covers': 'shoe covers',
  'work-cloth': 'work cloth',
  'work-order': 'work order',
  tools: 'tools',
  instruments: 'instruments',
  materials: 'materials',
  'customer-papers': 'customer papers',
}

export const kind: Messages['kind'] = {
  install: 'Install',
  move: 'Move',
  repair: 'Repair',
  sale: 'Sale',
  business: 'Business',
  complaint: 'Complaint',
  other: 'Other visit',
}

export const line: Messages['line'] = {
  broadband: 'broadband',
  'fixed-line': 'fixed line',
  'broadband-and-fixed-line': 'broadband and fixed line',
}

export const lateReason: Messages['lateReason'] = {
  traffic: 'traffic',
  'previous-visit': 'the previous visit runs on',
  weather: 'weather',
  vehicle: 'vehicle trouble',
  materials: 'waiting for materials',
  other: 'another reason',
}

export const noticeChannel: Messages['noticeChannel'] = { call: 'Called', message: 'Messaged' }

export const noticeAnswer: Messages['noticeAnswer'] = {
  agreed: 'customer agreed',
  declined: 'customer did not agree',
  unanswered: 'no answer',
}

export const otherSlotReason: Messages['otherSlotReason'] = {
  'no-technician': 'no technician then',
  'no-material': 'no material then',
  'line-not-ready': 'the line is not ready then',
  'customer-asked': 'the customer asked for it',
}

export const reassignReason: Messages['reassignReason'] = {
  ill: 'the technician is unwell',
  delayed: 'held up by another visit',
  skills: 'other skills are needed',
  'customer-asked': 'the customer asked for it',
  balance: 'to share out the work',
}

export const photoSubject: Messages['photoSubject'] = {
  door: 'the door',
  note: 'the note',
  site: 'the site',
  work: 'the work',
  cabling: 'the cabling',
  'clean-up': 'the place cleaned up',
  damage: 'the damage',
}

export const withdrawReason: Messages['withdrawReason'] = {
  'customer-cancelled': 'the customer cancelled',
  duplicate: 'opened twice',
  'not-serviceable': 'cannot be served',
}
