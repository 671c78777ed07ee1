import { router } from '../trpc.ts'
import { find } from './find.ts'

export const customerRouter = router({ find })
