import { router } from '../trpc.ts'
import { feed } from './feed.ts'

export const liveRouter = router({ feed })
