/** The kinds of home visit article 4 names: 装机 移机 修机 产品销售 业务办理 投诉处理 其他预约上门. */
export const visitKinds = ['install', 'move', 'repair', 'sale', 'business', 'complaint', 'other'] as const
export type VisitKind = (typeof visitKinds)[number]

/** 装机、移机、修机: the kinds article 9 binds. */
export const lineWork = ['install', 'move', 'repair'] as const satisfies readonly VisitKind[]

/** The kinds that need an appointment beforehand (8.1): all but selling from door to door. */
export const byAppointment = ['install', 'move', 'repair', 'business', 'complaint', 'other'] as const satisfies readonly VisitKind[]
