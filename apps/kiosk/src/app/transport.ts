import { createTransport } from '@ruhu/client'

/** The server this kiosk was loaded from. */
export const transport = createTransport({ url: '', via: 'kiosk' })
