import { createTransport } from '@ruhu/client'
import { reloadOnce } from '@ruhu/ui'

/** The server this console was loaded from. */
export const transport = createTransport({ url: '', via: 'web', onOutdated: reloadOnce })
