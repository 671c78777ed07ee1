/** The three ways in which a store can fail those who were promised that nothing is lost. */
export const kinds = ['lost', 'duplicated', 'corrupted'] as const
export type Kind = (typeof kinds)[number]

/** One thing that is not as it must be. */
export type Finding = { kind: Kind; what: string }
export type Find = (kind: Kind, what: string) => void
