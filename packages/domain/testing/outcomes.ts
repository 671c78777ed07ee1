import type { Outcomes } from './scenario.ts'

const na = 'not-applicable'

/** What no visit can say of itself, and what conditional duties come to whose condition never came. */
const unconditional = {
  '6.6': 'unproven',
  '6.7': 'unproven',
  '8.2': na,
  '8.5': na,
  '8.6': na,
  '9.3': na,
  '9.6': na,
  '9.7': na,
  '9.8': na,
  '9.13': na,
  '9.14': na,
  '18.4': 'unproven',
  F3: na,
} as const satisfies Outcomes

/** Line work from the appointment to the closed order, everything done and nothing unusual: of what was not asked, nothing is kept. */
export const wholeVisit: Outcomes = {
  ...unconditional,
  '3': 'kept',
  '5': 'kept',
  '6.1': 'kept',
  '6.2': 'kept',
  '6.3': 'kept',
  '6.4': 'kept',
  '6.5': 'kept',
  '6.8': 'kept',
  '6.9': 'kept',
  '8.1': 'kept',
  '8.3': 'kept',
  '8.4': 'kept',
  '9.1': 'kept',
  '9.2': 'kept',
  '9.4': 'kept',
  '9.5': 'kept',
  '9.9': 'kept',
  '9.10': 'kept',
  '9.11': 'kept',
  '9.12': 'kept',
  '21': 'kept',
  F1: 'kept',
  F2: 'kept',
  F4: 'kept',
}

/** Duties that bind line work only, or papers where none is used. */
const ofWork = Object.fromEntries(
  ['5', '9.1', '9.2', '9.3', '9.4', '9.5', '9.6', '9.7', '9.8', '9.9', '9.10', '9.11', '9.12', '9.13', '18.4', 'F1', 'F2', 'F4'].map(
    (id) => [id, na],
  ),
) as Outcomes

/** Any other visit by appointment, whole: article 9 does not bind it, and no paper was used. */
export const wholeOther: Outcomes = { ...wholeVisit, ...ofWork }

/** Selling from door to door, whole: nobody need appoint it. */
export const wholeSale: Outcomes = { ...wholeOther, '8.1': na, '8.3': na, '8.4': na }

/** Line work where nobody was home: on time, with a note and its photo, and the customer still to be contacted. */
export const lockedDoor: Outcomes = {
  ...wholeVisit,
  ...ofWork,
  '5': 'unproven',
  '6.5': na,
  '6.6': na,
  '6.7': na,
  '6.8': na,
  '6.9': na,
  '8.6': 'unproven',
  '9.1': 'kept',
  '9.14': 'kept',
  F3: 'kept',
}

const unprovenBut = (...settled: readonly Outcomes[]): Outcomes =>
  Object.assign(Object.fromEntries(Object.keys(wholeVisit).map((id) => [id, 'unproven'])), ...settled)

const conditional: Outcomes = { '8.2': na, '8.5': na, '9.3': na, '9.6': na, '9.7': na, '9.8': na, '9.13': na, F3: na }

/** Line work that was opened, and nothing else: nothing is kept yet but that it may be opened at all. */
export const onlyOpened: Outcomes = unprovenBut(conditional, { '8.4': na, '21': 'kept' })

/** Line work with an appointment and nobody assigned. */
export const onlyAppointed: Outcomes = unprovenBut(conditional, { '8.1': 'kept', '8.5': 'unproven', '21': 'kept' })

/** Line work somebody was assigned to, who has not come. */
export const onlyAssigned: Outcomes = { ...onlyAppointed, '3': 'kept' }

/** Line work withdrawn before anybody set out. */
export const calledOff: Outcomes = {
  ...Object.fromEntries(Object.keys(wholeVisit).map((id) => [id, na])),
  '3': 'kept',
  '8.1': 'kept',
  '21': 'kept',
}

/** Line work at whose door somebody was and left again, of which nothing else is told. */
export const cameAndLeft: Outcomes = {
  ...wholeVisit,
  ...ofWork,
  '5': 'unproven',
  '6.1': 'unproven',
  '6.2': 'unproven',
  '6.3': 'unproven',
  '6.4': 'unproven',
  '6.5': na,
  '6.8': na,
  '6.9': na,
  '9.1': 'kept',
}
