import { formatFor } from '../format.ts'
import type { Messages } from '../messages.ts'

export const format = formatFor('zh-CN')
export const list = (words: readonly string[]) => words.join('、')

export const kitItem: Messages['kitItem'] = {
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

export const kind: Messages['kind'] = {
  install: '装机',
  move: '移机',
  repair: '修机',
  sale: '产品销售',
  business: '业务办理',
  complaint: '投诉处理',
  other: '其他预约上门',
}

export const line: Messages['line'] = { broadband: '宽带', 'fixed-line': '固定电话', 'broadband-and-fixed-line': '宽带和固话' }

export const lateReason: Messages['lateReason'] = {
  traffic: '路上堵车',
  'previous-visit': '上一户还没完工',
  weather: '天气不好',
  vehicle: '车辆故障',
  materials: '等材料',
  other: '其他原因',
}

export const noticeChannel: Messages['noticeChannel'] = { call: '打电话', message: '发短信' }

export const noticeAnswer: Messages['noticeAnswer'] = { agreed: '客户同意', declined: '客户没同意', unanswered: '没有联系上' }

export const otherSlotReason: Messages['otherSlotReason'] = {
  'no-technician': '那时没有人员',
  'no-material': '那时缺材料',
  'line-not-ready': '那时线路没备好',
  'customer-asked': '客户想换',
}

export const reassignReason: Messages['reassignReason'] = {
  ill: '人员身体不适',
  delayed: '前一户耽搁',
  skills: '需要别的技能',
  'customer-asked': '客户要求',
  balance: '工作量调配',
}

export const photoSubject: Messages['photoSubject'] = {
  door: '门口',
  note: '留言条',
  site: '现场',
  work: '施工',
  cabling: '布线',
  'clean-up': '清理后',
  damage: '损坏',
}

export const withdrawReason: Messages['withdrawReason'] = {
  'customer-cancelled': '客户不办了',
  duplicate: '重复开单',
  'not-serviceable': '不能上门服务',
}
