import { type CustomerDetails, type OpenWorkOrder, PersonId, type Recorded, type Slot, SubjectId } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { type Caller, signIn } from './caller.ts'
import type { Server } from './server.ts'

/** An order as it stands in the server: what a bare one is given to begin with. */
export type Opened = { id: string; version: number; order: OpenWorkOrder; events: Recorded[] }

const customer: CustomerDetails = { name: 'Wang Xiaoming', phone: '13800000417', address: 'Jinsong 5, 309-2-501', formOfAddress: 'ms' }

/** Opens, offers, ranks, grants and assigns as many orders as the branch's windows hold, all to one technician, through the API. */
export const openOrders = async ({
  origin,
}: Pick<Server, 'origin'>): Promise<{ orders: Opened[]; technician: Caller; supervisor: Caller }> => {
  const clerk = await signIn(origin, 'chenjing')
  const supervisor = await signIn(origin, 'zhoumin')
  const technician = await signIn(origin, 'liming')
  const { person } = await technician.query<{ person: string }>('session.me')
  const windows = await clerk.query<{ slot: Slot; left: number }[]>('appointment.windows')
  const ids = await Promise.all(windows.map((window) => fillWindow(window, { clerk, supervisor, person: PersonId.parse(person) })))
  const listed = await supervisor.query<{ orders: Omit<Opened, 'events'>[] }>('workOrder.list', { day: 'all', limit: 1000 })
  const states = new Map(listed.orders.map((one) => [one.id, one]))
  const orders: Opened[] = []
  for (const id of ids.flat()) {
    const state = states.get(id)
    if (!state) throw new Error(`order ${id} is not on the list`)
    const { events } = await supervisor.query<{ events: Recorded[] }>('workOrder.get', { id })
    orders.push({ id, version: state.version, order: state.order, events })
  }
  return { orders, technician, supervisor }
}

type Cast = { clerk: Caller; supervisor: Caller; person: PersonId }

const fillWindow = async ({ slot, left }: { slot: Slot; left: number }, { clerk, supervisor, person }: Cast): Promise<string[]> => {
  const ids: string[] = []
  for (let place = 0; place < left; place++) {
    const stream = { id: uuid(), version: 0 }
    const subject = SubjectId.parse(uuid())
    await clerk.submit(stream, { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: subject }, customer)
    await clerk.submit(stream, { type: 'OfferSlots' })
    await clerk.submit(stream, { type: 'RankChoices', choices: [slot] })
    await clerk.submit(stream, { type: 'GrantSlot', slot, promisedAt: slot.start })
    await supervisor.submit(stream, { type: 'AssignTechnician', technician: person })
    ids.push(stream.id)
  }
  return ids
}
