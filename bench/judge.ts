import { judge, rules2015 } from '@ruhu/domain'
import { scenarios, tell } from '@ruhu/domain/testing'
import { compare, type Figure } from './figure.ts'

/**
 * Visits folded and judged over every judged duty, against only reading the same visits' facts from JSON: what any
 * engine that stores facts as text pays before it begins.
 */
export const judgeBench = (): Figure[] => {
  const told = scenarios.map((scenario) => tell(rules2015, scenario).history).filter((history) => history.length > 0)
  const visits = told.map((history) => ({ history, asOf: history.at(-1)?.at ?? (0 as never), text: JSON.stringify(history) }))
  let seen = 0
  const figure = compare('judge', 'visits/s', {
    ours: () => {
      for (const { history, asOf } of visits) seen += judge(rules2015, history, asOf).length
      return visits.length
    },
    peer: () => {
      for (const { text } of visits) seen += (JSON.parse(text) as unknown[]).length
      return visits.length
    },
  })
  if (seen === 0) throw new Error('nothing was judged')
  return [figure]
}
