/** Who may use ruhu. A customer acts through a clerk's kiosk here. */
export const roles = ['technician', 'clerk', 'supervisor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** How far a permission reaches: one's own work, one's branch, or the whole city. */
export type Scope = 'own' | 'branch' | 'city'

/** Where a command came from. */
export const channels = ['kiosk', 'phone', 'web', 'cli', 'job'] as const
export type Channel = (typeof channels)[number]
