/** The columns of a list of orders. A list leads with the deadline that runs, or with the order's number. */
export const columnsOf = (lead: 'deadline' | 'number') => [lead, 'promised', 'customer', 'stage', 'person', 'situation', 'action'] as const

export type Column = ReturnType<typeof columnsOf>[number]
