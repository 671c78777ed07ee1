import { router } from '../trpc.ts'
import { windows } from './windows.ts'

export const appointmentRouter = router({ windows })
