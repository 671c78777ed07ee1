/** 9.1 “四个一”: one badge, one service card, one pair of clean shoe covers, one work cloth. */
export const fourOnes = ['badge', 'service-card', 'shoe-covers', 'work-cloth'] as const
export type FourOne = (typeof fourOnes)[number]

/** What else 9.1 asks for: the work order, tools, instruments, materials, the customer's papers. */
export const workItems = ['work-order', 'tools', 'instruments', 'materials', 'customer-papers'] as const

export const kitItems = [...fourOnes, ...workItems] as const
export type KitItem = (typeof kitItems)[number]

/** Which of the four ones are not among `carried`. */
export const missingOnes = (carried: readonly KitItem[]): FourOne[] => fourOnes.filter((item) => !carried.includes(item))
