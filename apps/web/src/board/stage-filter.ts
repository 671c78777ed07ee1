import type { Stage } from '@ruhu/domain'

/** The cells of the stage strip, in the order of a visit; each stands for the stages a supervisor treats alike. */
export const stageFilters = ['to-book', 'to-assign', 'to-depart', 'on-the-way', 'at-door', 'left', 'closed', 'withdrawn'] as const
export type StageFilter = (typeof stageFilters)[number]

const filterOf = {
  opened: 'to-book',
  offered: 'to-book',
  appointed: 'to-assign',
  assigned: 'to-depart',
  prepared: 'to-depart',
  'en-route': 'on-the-way',
  'at-door': 'at-door',
  left: 'left',
  closed: 'closed',
  withdrawn: 'withdrawn',
} as const satisfies Record<Stage, StageFilter>

export const stageFilterOf = (stage: Stage): StageFilter => filterOf[stage]
