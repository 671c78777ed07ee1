import { formatFor, formatTime } from './format.ts'
import type { Messages } from './messages.ts'

const format = formatFor('zh-CN')
const list = (words: readonly string[]) => words.join('、')

const kitItem: Messages['kitItem'] = {
  badge: '胸卡',
  'service-card': '服务卡',
  'shoe-covers': '鞋套',
  'work-cloth': '工作台布',
  'work-order': '作业工单',
  tools: '作业工具',
  instruments: '作业仪表',
  materials: '安装材料',
  'customer-papers': '客户资料',
}

const kind: Messages['kind'] = {
  install: '装机',
  move: '移机',
  repair: '修机',
  sale: '产品销售',
  business: '业务办理',
  complaint: '投诉处理',
  other: '其他预约上门',
}

const line: Messages['line'] = { broadband: '宽带', 'fixed-line': '固定电话', 'broadband-and-fixed-line': '宽带和固话' }

const lateReason: Messages['lateReason'] = {
  traffic: '路上堵车',
  'previous-visit': '上一户还没完工',
  weather: '天气不好',
  vehicle: '车辆故障',
  materials: '等材料',
  other: '其他原因',
}

const noticeChannel: Messages['noticeChannel'] = { call: '打电话', message: '发短信' }

const noticeAnswer: Messages['noticeAnswer'] = { agreed: '客户同意', declined: '客户没同意', unanswered: '没有联系上' }

const otherSlotReason: Messages['otherSlotReason'] = {
  'no-technician': '那时没有人员',
  'no-material': '那时缺材料',
  'line-not-ready': '那时线路没备好',
  'customer-asked': '客户想换',
}

const reassignReason: Messages['reassignReason'] = {
  ill: '人员身体不适',
  delayed: '前一户耽搁',
  skills: '需要别的技能',
  'customer-asked': '客户要求',
  balance: '工作量调配',
}

const photoSubject: Messages['photoSubject'] = { door: '门口', site: '现场', work: '施工', damage: '损坏' }

const withdrawReason: Messages['withdrawReason'] = {
  'customer-cancelled': '客户不办了',
  duplicate: '重复开单',
  'not-serviceable': '不能上门服务',
}

const stage: Messages['stage'] = {
  opened: '已开单',
  offered: '待选时间',
  appointed: '待派',
  assigned: '待出发',
  prepared: '已备齐',
  'en-route': '在途',
  'at-door': '门口',
  left: '已离开',
  closed: '已关单',
  withdrawn: '已撤单',
}

const minutes = (n: number) => `${n}分`

/** Chinese, the language ruhu speaks first. */
export const zh: Messages = {
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
  role: { technician: '入户服务人员', clerk: '柜员', supervisor: '主管', administrator: '管理员' },
  channel: { kiosk: '营业厅', phone: '手机', web: '控制台', cli: '终端', job: '系统' },
  system: '系统',
  span: { appointment: '预约', before: '准备', 'on-the-way': '途中', 'at-the-door': '门口', leaving: '收尾' },
  formOfAddress: { mr: '先生', ms: '女士', customer: '客户' },
  command: {
    OpenOrder: '开单',
    OfferSlots: '提供时间',
    RankChoices: '排时间',
    GrantSlot: '约定时间',
    AgreeOtherSlot: '另约时间',
    AssignTechnician: '派单',
    ReassignTechnician: '改派',
    TickKit: '点备物品',
    NotifyLate: '告知会迟到',
    Depart: '出发',
    Arrive: '敲门',
    TakePhoto: '拍照',
    Leave: '离开',
    CloseOrder: '关单',
    WithdrawOrder: '撤单',
    PassDeadline: '登记时限已过',
    ReceiveFile: '收取照片',
  },
  force: { information: '说明', duty: '应当', prohibition: '不准', soft: '尽量' },
  proof: { C: '系统计算', A: '本人申报', O: '他人观察', R: '只供查阅' },
  outcome: { kept: '符合', breached: '违反', unproven: '未证实', 'not-applicable': '不适用' },
  basis: { computed: '系统计算', observed: '他人观察', attested: '本人申报', none: '没有事实' },
  strength: { system: '系统或客户', other: '他人', self: '本人' },
  accordingTo: (provision) => `依据 ${provision}`,
  event: {
    'v1.OrderOpened': ({ data }) => `开单，${kind[data.kind]} ${line[data.line]}`,
    'v1.SlotsOffered': ({ data }) => `提供${data.slots.length}个可选时间`,
    'v1.ChoicesRanked': ({ data }) =>
      data.choices[0] ? `客户排${data.choices.length}个时间，首选${format.slot(data.choices[0])}` : '客户没有排时间',
    'v1.SlotGranted': ({ data }) => `约定${format.dateTime(data.promisedAt)}，客户${data.rank === 1 ? '首选' : `第${data.rank}选`}`,
    'v1.OtherSlotAgreed': ({ data }) => `另约${format.dateTime(data.promisedAt)}，${otherSlotReason[data.reason]}，客户同意`,
    'v1.TechnicianAssigned': ({ data }, nameOf) => `派给${nameOf(data.technician)}`,
    'v1.TechnicianReassigned': ({ data }, nameOf) => `改派给${nameOf(data.technician)}，${reassignReason[data.reason]}`,
    'v1.KitTicked': ({ data }) => (data.carried.length === 0 ? '一样都没带' : `带了${list(data.carried.map((item) => kitItem[item]))}`),
    'v1.LatenessNotified': ({ data }) =>
      [
        `${noticeChannel[data.channel]}告知会迟到`,
        data.reason && lateReason[data.reason],
        data.offered && `另约${formatTime(data.offered)}`,
        noticeAnswer[data.answer],
      ]
        .filter(Boolean)
        .join('，'),
    'v1.Departed': () => '出发',
    'v1.Arrived': () => '敲门',
    'v1.PhotoTaken': ({ data }) => `拍照，${photoSubject[data.of]}${data.pending ? '，照片待上传' : ''}`,
    'v1.FileReceived': () => '照片已传到',
    'v1.Left': () => '离开',
    'v1.OrderClosed': () => '关单',
    'v1.OrderWithdrawn': ({ data }) => `撤单，${withdrawReason[data.reason]}`,
    'v1.DeadlinePassed': ({ data }) => `到门时限${formatTime(data.due)}已过，尚无到门记录`,
  },
  reason: {
    KIND_NOT_BOUND: () => '不管这类上门',
    NOT_YET: () => '还没到时候',
    NO_FACTS: () => '没有记录',
    NO_VISIT: () => '没有上门',
    CLOCK_UNSTEADY: () => '设备时钟不准，时间无法证实',
    APPOINTED_FIRST: ({ promisedAt }) => `先约好${format.dateTime(promisedAt)}，再派人`,
    APPOINTED_NEVER: () => '没有预约',
    ARRIVED_ON_TIME: ({ promisedAt, arrivedAt, minutes: off }) =>
      `约定${formatTime(promisedAt)}，敲门${formatTime(arrivedAt)}，${off === 0 ? '正点' : off < 0 ? `早${minutes(-off)}` : `晚${minutes(off)}`}`,
    ARRIVED_EARLY: (f) => `约定${formatTime(f.promisedAt)}，敲门${formatTime(f.arrivedAt)}，早${minutes(f.minutes)}`,
    ARRIVED_LATE: (f) => `约定${formatTime(f.promisedAt)}，敲门${formatTime(f.arrivedAt)}，晚${minutes(f.minutes)}`,
    ARRIVED_NEVER: ({ promisedAt, limit }) => `约定${formatTime(promisedAt)}，到${formatTime(limit)}还没有敲门`,
    NOT_LATE: () => '没有迟到，不用告知',
    TOLD_IN_TIME: ({ toldAt, minutes: ahead }) => `${formatTime(toldAt)}告知，提前${minutes(ahead)}，说了原因，约了时间`,
    TOLD_TOO_LATE: ({ toldAt, minutes: ahead }) =>
      ahead >= 0 ? `${formatTime(toldAt)}才告知，只提前${minutes(ahead)}` : `${formatTime(toldAt)}才告知，已过约定${minutes(-ahead)}`,
    TOLD_WITHOUT_REASON: ({ toldAt }) => `${formatTime(toldAt)}告知，没说原因`,
    TOLD_WITHOUT_TIME: ({ toldAt }) => `${formatTime(toldAt)}告知，没约新时间`,
    TOLD_NEVER: ({ limit }) => `过了${formatTime(limit)}，没有告知客户`,
    TOLD_UNANSWERED: ({ tried }) => `提前用${tried}种办法联系，客户没有应答`,
    FOUR_ONES_CARRIED: () => '“四个一”都带了',
    FOUR_ONES_MISSING: ({ missing }) => `没带${list(missing.map((item) => kitItem[item]))}`,
  },
  refusal: {
    ORDER_OPENED: () => '这张工单已经开过',
    ORDER_NOT_OPENED: () => '先开单',
    ORDER_ENDED: ({ stage: at }) => `这张工单${stage[at]}，要办请另开一张`,
    STAGE_WRONG: ({ stage: at, command }) => `工单现在是“${stage[at]}”，不能${zh.command[command]}`,
    SLOTS_EXHAUSTED: () => '这几天都约满了，请与客户另约时间',
    SLOT_NOT_OFFERED: ({ slot }) => `${format.slot(slot)}不在可选时间里，请重新提供时间`,
    SLOT_REPEATED: ({ slot }) => `${format.slot(slot)}选了两次，请另选一个`,
    SLOT_NOT_RANKED: ({ slot }) => `客户没有选${format.slot(slot)}，要用这个时间，请说明原因并取得客户同意`,
    SLOT_FULL: ({ slot }) => `${format.slot(slot)}刚约满，请客户换一个`,
    SLOT_PAST: ({ slot }) => `${format.slot(slot)}已经过了，请重新提供时间`,
    CHOICES_MISSING: () => '请客户先选时间',
    PROMISE_OUTSIDE_SLOT: ({ slot }) => `约定的时间要在${format.window(slot)}之内`,
    APPOINTMENT_MISSING: () => '还没有约好时间，先与客户约定',
    TECHNICIAN_ELSEWHERE: () => '这位人员不在本分公司，请另派一位',
    TECHNICIAN_UNCHANGED: () => '这张工单已经派给这位人员，请另选一位',
    AGREEMENT_LAPSED: () => '这家合作公司的协议不在有效期，请另派一位',
    VISIT_NOT_LEFT: ({ stage: at }) => `上门还没有结束，现在是“${stage[at]}”；办不成的请撤单`,
    DEADLINE_MOOT: () => '这个时限已不作数',
    FILE_UNEXPECTED: () => '没有等待上传的这张照片',
  },
}
