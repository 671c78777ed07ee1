import { createTransport } from '@ruhu/client'
import { reloadOnce } from '@ruhu/ui'

/** The server this kiosk was loaded from. */
export const transport = createTransport({ url: '', via: 'kiosk', onOutdated: reloadOnce })
