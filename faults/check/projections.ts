import { canonical } from '@ruhu/api/testing/store'
import type { Contents } from './contents.ts'
import type { Find } from './finding.ts'

/** The tables that follow from the facts alone. */
export type Projections = Pick<Contents, 'heads' | 'workOrders' | 'slotLoads' | 'orderCounters' | 'scopeLosses'>

type Row<Name extends keyof Projections> = Projections[Name][number]

/** What tells the rows of each apart. */
const keys: { [Name in keyof Projections]: (row: Row<Name>) => string } = {
  heads: ({ stream }) => stream,
  workOrders: ({ id }) => id,
  slotLoads: ({ branch, start }) => `${branch}/${start}`,
  orderCounters: ({ day }) => day,
  scopeLosses: ({ seq }) => String(seq),
}

/** Holds every row that is there to the one that follows from the facts. */
export const compareProjections = (live: Projections, recounted: Projections, find: Find): void => {
  for (const name of Object.keys(keys) as (keyof Projections)[]) {
    const [is, should] = [byKey(name, live), byKey(name, recounted)]
    for (const key of new Set([...is.keys(), ...should.keys()]))
      if (is.get(key) !== should.get(key))
        find('corrupted', `${name} ${key} is ${is.get(key) ?? 'missing'} and should be ${should.get(key) ?? 'missing'}`)
  }
}

const byKey = <Name extends keyof Projections>(name: Name, projections: Projections): Map<string, string> =>
  new Map((projections[name] as Row<Name>[]).map((row) => [keys[name](row), canonical(row)]))
