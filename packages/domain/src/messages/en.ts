import { formatFor, formatTime } from './format.ts'
import type { Messages } from './messages.ts'

const format = formatFor('en-GB')
const list = (words: readonly string[]) => words.join(', ')

const kitItem: Messages['kitItem'] = {
  badge: 'badge',
  'service-card': 'service card',
  'shoe-covers': 'shoe covers',
  'work-cloth': 'work cloth',
  'work-order': 'work order',
  tools: 'tools',
  instruments: 'instruments',
  materials: 'materials',
  'customer-papers': 'customer papers',
}

const kind: Messages['kind'] = {
  install: 'Install',
  move: 'Move',
  repair: 'Repair',
  sale: 'Sale',
  business: 'Business',
  complaint: 'Complaint',
  other: 'Other visit',
}

const line: Messages['line'] = {
  broadband: 'broadband',
  'fixed-line': 'fixed line',
  'broadband-and-fixed-line': 'broadband and fixed line',
}

const lateReason: Messages['lateReason'] = {
  traffic: 'traffic',
  'previous-visit': 'the previous visit runs on',
  weather: 'weather',
  vehicle: 'vehicle trouble',
  materials: 'waiting for materials',
  other: 'another reason',
}

const noticeChannel: Messages['noticeChannel'] = { call: 'Called', message: 'Messaged' }

const noticeAnswer: Messages['noticeAnswer'] = { agreed: 'customer agreed', declined: 'customer did not agree', unanswered: 'no answer' }

const otherSlotReason: Messages['otherSlotReason'] = {
  'no-technician': 'no technician then',
  'no-material': 'no material then',
  'line-not-ready': 'the line is not ready then',
  'customer-asked': 'the customer asked for it',
}

const reassignReason: Messages['reassignReason'] = {
  ill: 'the technician is unwell',
  delayed: 'held up by another visit',
  skills: 'other skills are needed',
  'customer-asked': 'the customer asked for it',
  balance: 'to share out the work',
}

const photoSubject: Messages['photoSubject'] = { door: 'the door', site: 'the site', work: 'the work', damage: 'the damage' }

const withdrawReason: Messages['withdrawReason'] = {
  'customer-cancelled': 'the customer cancelled',
  duplicate: 'opened twice',
  'not-serviceable': 'cannot be served',
}

const stage: Messages['stage'] = {
  opened: 'Opened',
  offered: 'Choosing a time',
  appointed: 'To assign',
  assigned: 'To depart',
  prepared: 'Prepared',
  'en-route': 'On the way',
  'at-door': 'At the door',
  left: 'Left',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
}

const minutes = (n: number) => `${n} min`

export const en: Messages = {
  format,
  list,
  kitItem,
  kind,
  line,
  lateReason,
  noticeChannel,
  noticeAnswer,
  otherSlotReason,
  reassignReason,
  photoSubject,
  withdrawReason,
  stage,
  role: { technician: 'Technician', clerk: 'Clerk', supervisor: 'Supervisor', administrator: 'Administrator' },
  channel: { kiosk: 'kiosk', phone: 'phone', web: 'console', cli: 'terminal', job: 'system' },
  system: 'System',
  span: { appointment: 'Appointment', before: 'Preparing', 'on-the-way': 'On the way', 'at-the-door': 'At the door', leaving: 'Leaving' },
  formOfAddress: { mr: 'Mr', ms: 'Ms', customer: 'Customer' },
  command: {
    OpenOrder: 'Open order',
    OfferSlots: 'Offer times',
    RankChoices: 'Rank times',
    GrantSlot: 'Confirm time',
    AgreeOtherSlot: 'Agree another time',
    AssignTechnician: 'Assign',
    ReassignTechnician: 'Reassign',
    TickKit: 'Tick kit',
    NotifyLate: 'Tell: running late',
    Depart: 'Depart',
    Arrive: 'Knock',
    TakePhoto: 'Take photo',
    Leave: 'Leave',
    CloseOrder: 'Close order',
    WithdrawOrder: 'Withdraw order',
    PassDeadline: 'Pass deadline',
    ReceiveFile: 'Receive photo',
  },
  force: { information: 'information', duty: 'must', prohibition: 'must not', soft: 'as far as possible' },
  proof: { C: 'computed', A: 'attested', O: 'observed', R: 'reference' },
  outcome: { kept: 'Kept', breached: 'Breached', unproven: 'Unproven', 'not-applicable': 'Not applicable' },
  basis: { computed: 'computed', observed: 'observed', attested: 'own word', none: 'no facts' },
  strength: { system: 'system or customer', other: 'another person', self: 'own word' },
  accordingTo: (provision) => `Provision ${provision}`,
  event: {
    'v1.OrderOpened': ({ data }) => `Order opened: ${kind[data.kind].toLowerCase()}, ${line[data.line]}`,
    'v1.SlotsOffered': ({ data }) => `${data.slots.length} times offered`,
    'v1.ChoicesRanked': ({ data }) =>
      data.choices[0] ? `Customer ranked ${data.choices.length}, first ${format.slot(data.choices[0])}` : 'Customer ranked none',
    'v1.SlotGranted': ({ data }) =>
      `Promised ${format.dateTime(data.promisedAt)}, the customer's ${data.rank === 1 ? 'first choice' : `choice ${data.rank}`}`,
    'v1.OtherSlotAgreed': ({ data }) => `Agreed ${format.dateTime(data.promisedAt)} instead: ${otherSlotReason[data.reason]}`,
    'v1.TechnicianAssigned': ({ data }, nameOf) => `Assigned to ${nameOf(data.technician)}`,
    'v1.TechnicianReassigned': ({ data }, nameOf) => `Reassigned to ${nameOf(data.technician)}: ${reassignReason[data.reason]}`,
    'v1.KitTicked': ({ data }) =>
      data.carried.length === 0 ? 'Nothing carried' : `Carried: ${list(data.carried.map((item) => kitItem[item]))}`,
    'v1.LatenessNotified': ({ data }) =>
      [
        `${noticeChannel[data.channel]}: running late`,
        data.reason && lateReason[data.reason],
        data.offered && `offered ${formatTime(data.offered)}`,
        noticeAnswer[data.answer],
      ]
        .filter(Boolean)
        .join(', '),
    'v1.Departed': () => 'Departed',
    'v1.Arrived': () => 'Knocked',
    'v1.PhotoTaken': ({ data }) => `Photo of ${photoSubject[data.of]}${data.pending ? ', not uploaded yet' : ''}`,
    'v1.FileReceived': () => 'Photo uploaded',
    'v1.Left': () => 'Left',
    'v1.OrderClosed': () => 'Order closed',
    'v1.OrderWithdrawn': ({ data }) => `Withdrawn: ${withdrawReason[data.reason]}`,
    'v1.DeadlinePassed': ({ data }) => `Due at the door by ${formatTime(data.due)}, nobody on record there yet`,
  },
  reason: {
    KIND_NOT_BOUND: () => 'Does not bind this kind of visit',
    NOT_YET: () => 'Not yet due',
    NO_FACTS: () => 'Nothing was recorded',
    NO_VISIT: () => 'There was no visit',
    CLOCK_UNSTEADY: () => 'The device had its clock wrong: the time is not proven',
    APPOINTED_FIRST: ({ promisedAt }) => `Appointed for ${format.dateTime(promisedAt)} before anyone was sent`,
    APPOINTED_NEVER: () => 'No appointment was made',
    ARRIVED_ON_TIME: ({ promisedAt, arrivedAt, minutes: off }) =>
      `Promised ${formatTime(promisedAt)}, knocked ${formatTime(arrivedAt)}, ${off === 0 ? 'on the minute' : off < 0 ? `${minutes(-off)} early` : `${minutes(off)} late`}`,
    ARRIVED_EARLY: (f) => `Promised ${formatTime(f.promisedAt)}, knocked ${formatTime(f.arrivedAt)}, ${minutes(f.minutes)} early`,
    ARRIVED_LATE: (f) => `Promised ${formatTime(f.promisedAt)}, knocked ${formatTime(f.arrivedAt)}, ${minutes(f.minutes)} late`,
    ARRIVED_NEVER: ({ promisedAt, limit }) => `Promised ${formatTime(promisedAt)}, nobody had knocked by ${formatTime(limit)}`,
    NOT_LATE: () => 'Not late: nothing to tell',
    TOLD_IN_TIME: ({ toldAt, minutes: ahead }) => `Told at ${formatTime(toldAt)}, ${minutes(ahead)} ahead, with a reason and a time`,
    TOLD_TOO_LATE: ({ toldAt, minutes: ahead }) =>
      ahead >= 0
        ? `Told only at ${formatTime(toldAt)}, ${minutes(ahead)} ahead`
        : `Told only at ${formatTime(toldAt)}, ${minutes(-ahead)} after the promised time`,
    TOLD_WITHOUT_REASON: ({ toldAt }) => `Told at ${formatTime(toldAt)}, without a reason`,
    TOLD_WITHOUT_TIME: ({ toldAt }) => `Told at ${formatTime(toldAt)}, without a new time`,
    TOLD_NEVER: ({ limit }) => `The customer was not told by ${formatTime(limit)}`,
    TOLD_UNANSWERED: ({ tried }) => `Tried ${tried} ways in time, no answer`,
    FOUR_ONES_CARRIED: () => 'All “four ones” carried',
    FOUR_ONES_MISSING: ({ missing }) => `Left without: ${list(missing.map((item) => kitItem[item]))}`,
  },
  refusal: {
    ORDER_OPENED: () => 'This order is already open',
    ORDER_NOT_OPENED: () => 'Open the order first',
    ORDER_ENDED: ({ stage: at }) => `This order is ${stage[at].toLowerCase()}; open another`,
    STAGE_WRONG: ({ stage: at, command }) => `The order stands at “${stage[at]}”: ${en.command[command].toLowerCase()} is not possible now`,
    SLOTS_EXHAUSTED: () => 'All times are taken; agree another with the customer',
    SLOT_NOT_OFFERED: ({ slot }) => `${format.slot(slot)} is not on offer; offer times again`,
    SLOT_REPEATED: ({ slot }) => `${format.slot(slot)} was chosen twice; choose another`,
    SLOT_NOT_RANKED: ({ slot }) => `The customer did not choose ${format.slot(slot)}; give a reason and get their agreement`,
    SLOT_FULL: ({ slot }) => `${format.slot(slot)} has just been taken; ask the customer for another`,
    SLOT_PAST: ({ slot }) => `${format.slot(slot)} is over; offer times again`,
    CHOICES_MISSING: () => 'Let the customer choose first',
    PROMISE_OUTSIDE_SLOT: ({ slot }) => `The promised time lies within ${format.window(slot)}`,
    APPOINTMENT_MISSING: () => 'No appointment yet; agree a time with the customer first',
    TECHNICIAN_ELSEWHERE: () => 'This technician belongs to another branch; assign someone else',
    TECHNICIAN_UNCHANGED: () => 'This technician already has the order; choose someone else',
    AGREEMENT_LAPSED: () => "The partner's agreement is not in force; assign someone else",
    VISIT_NOT_LEFT: ({ stage: at }) => `The visit is not over: “${stage[at]}”. Withdraw an order that cannot be done`,
    DEADLINE_MOOT: () => 'This deadline no longer stands',
    FILE_UNEXPECTED: () => 'No such photo is waiting to be uploaded',
  },
}
