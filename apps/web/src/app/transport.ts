import { createTransport } from '@ruhu/client'

/** The server this console was loaded from. */
export const transport = createTransport({ url: '', via: 'web' })
