import { router } from '../trpc.ts'
import { contact } from './contact.ts'
import { get } from './get.ts'
import { list } from './list.ts'

export const workOrderRouter = router({ contact, get, list })
