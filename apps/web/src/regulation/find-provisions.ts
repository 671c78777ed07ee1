import { type Duty, type EditionRow, edition2015, isJudgeable, isJudged, provisionsOf } from '@ruhu/domain'

/** Whether a provision is judged yet: `reference` never will be, it is shown and cited only. */
export const judgedFilters = ['judged', 'unjudged', 'reference'] as const
export type JudgedFilter = (typeof judgedFilters)[number]

export const judgedStatus = (row: EditionRow): JudgedFilter => {
  if (!isJudgeable(row)) return 'reference'
  return (Object.keys(row.duties) as Duty[]).some(isJudged) ? 'judged' : 'unjudged'
}

/** Looks like a provision's number, such as `8`, `8.4` or `F2`: then figures in the words are not meant. */
export const isProvisionNumber = (asked: string): boolean => /^f?\d{1,2}(\.\d{0,2})?$/i.test(asked.trim())

export type ChapterGroup = { chapter: number | null; rows: readonly EditionRow[] }

/** The rows of the edition whose number begins with what is asked for, or whose heading or words hold it, by chapter. */
export const findProvisions = (asked: string, show: JudgedFilter | undefined): ChapterGroup[] => {
  const wanted = asked.trim().toLowerCase()
  const byNumber = isProvisionNumber(wanted)
  const rows = provisionsOf(edition2015)
    .filter((row) => show === undefined || judgedStatus(row) === show)
    .filter(({ id, title, text }) => {
      if (id.toLowerCase().startsWith(wanted)) return true
      return !byNumber && `${title}${text}`.toLowerCase().includes(wanted)
    })
  return [...Map.groupBy(rows, ({ chapter }) => chapter)].map(([chapter, members]) => ({ chapter, rows: members }))
}

/** How many provisions have each status. */
export const countByStatus = (): Record<JudgedFilter, number> => {
  const counts = { judged: 0, unjudged: 0, reference: 0 }
  for (const row of provisionsOf(edition2015)) counts[judgedStatus(row)] += 1
  return counts
}
