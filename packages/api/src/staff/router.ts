import { router } from '../trpc.ts'
import { technicians } from './technicians.ts'

export const staffRouter = router({ technicians })
