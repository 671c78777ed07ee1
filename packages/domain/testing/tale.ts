import { type Instant, minute, plus } from '../src/kernel/instant.ts'
import { wholeVisit } from './outcomes.ts'
import { type Outcomes, type Scenario, type Scene, type Step, scenario } from './scenario.ts'
import { type Clock, on, planned } from './steps.ts'

/** When something happens, in minutes from the time promised. */
export type Minutes = (minutes: number) => Instant

type Tale = Pick<Scenario, 'name' | 'provision'> &
  Partial<Pick<Scenario, 'kind' | 'line' | 'kernelOnly' | 'asOf'>> &
  Omit<Scenario['expect'], 'verdicts'> & {
    zh: string
    en: string
    promised: Clock
    /** What happened otherwise than in a whole visit to the minute. */
    change: (steps: Step[], at: Minutes, scene: Scene) => Step[]
    /** What a whole visit comes to, where it is not line work; and what came out otherwise. */
    base?: Outcomes
    but: Outcomes
  }

/** A scenario told as a change to a whole visit: what happened otherwise, and which verdicts that turned. */
export const tale = ({
  zh,
  en,
  promised,
  change,
  base = wholeVisit,
  but,
  refusals,
  earlier,
  owed,
  kind = 'install',
  line = 'broadband',
  ...named
}: Tale): Scenario =>
  scenario({
    ...named,
    kind,
    line,
    title: { zh, en },
    steps: (scene) => change(planned(scene, promised), (minutes) => plus(on(scene.day, promised), minutes * minute), scene),
    expect: { verdicts: { ...base, ...but }, ...(refusals && { refusals }), ...(earlier && { earlier }), ...(owed && { owed }) },
  })
