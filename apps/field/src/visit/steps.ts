import type { CommandType, EventType, Recorded, Stage } from '@ruhu/domain'

/** What the technician is at, and the one thing the phone suggests next. */
export type Doing = 'prepare' | 'travel' | 'attend' | 'wrapUp'
export type NextStep = Extract<CommandType, 'Depart' | 'Arrive' | 'Leave' | 'CloseOrder'>

type Now = { doing: Doing; next: NextStep }

const prepare: Now = { doing: 'prepare', next: 'Depart' }

const byStage: Readonly<Partial<Record<Stage, Now>>> = {
  appointed: prepare,
  assigned: prepare,
  prepared: prepare,
  'en-route': { doing: 'travel', next: 'Arrive' },
  'at-door': { doing: 'attend', next: 'Leave' },
  left: { doing: 'wrapUp', next: 'CloseOrder' },
}

/** What comes next in a stage; undefined once the order is over. */
export const nowAt = (stage: Stage): Now | undefined => byStage[stage]

/** The way to the appointment is told by its outcome: the technician needs the time that was agreed. */
const untold: readonly EventType[] = ['v1.OrderOpened', 'v1.SlotsOffered', 'v1.ChoicesRanked']

/** The facts worth a line on the phone, oldest first; of several kits only the last counts. */
export const told = (history: readonly Recorded[]): Recorded[] => {
  const kit = history.findLast(({ type }) => type === 'v1.KitTicked')
  return history
    .filter((event) => !untold.includes(event.type) && (event.type !== 'v1.KitTicked' || event === kit))
    .toSorted((a, b) => a.at - b.at || a.version - b.version)
}
