import type { Messages } from './messages.ts'
import { command, stage } from './zh/commands.ts'
import { event } from './zh/events.ts'
import { reason } from './zh/reasons.ts'
import { refusal } from './zh/refusals.ts'
import { vocabulary } from './zh/vocabulary.ts'
import {
  format,
  kind,
  kitItem,
  lateReason,
  line,
  list,
  noticeAnswer,
  noticeChannel,
  otherSlotReason,
  photoSubject,
  reassignReason,
  withdrawReason,
} from './zh/words.ts'

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
  span: {
    appointment: '预约',
    before: '准备',
    'on-the-way': '途中',
    'at-the-door': '门口',
    inside: '入户',
    forms: '单据',
    leaving: '收尾',
    afterwards: '事后',
  },
  formOfAddress: { mr: '先生', ms: '女士', customer: '客户' },
  phase: {
    'to-book': '待约',
    'to-assign': '待派',
    'to-depart': '待出发',
    'on-the-way': '在途',
    'at-door': '门口',
    inside: '入户',
    left: '已离开',
    closed: '已关单',
    withdrawn: '已撤单',
  },
  command,
  force: { information: '说明', duty: '应当', prohibition: '不准', soft: '尽量' },
  proof: { C: '系统计算', A: '本人申报', O: '他人观察', R: '只供查阅' },
  outcome: { kept: '符合', breached: '违反', unproven: '未证实', 'not-applicable': '不适用' },
  basis: { computed: '系统计算', observed: '他人观察', attested: '本人申报', none: '没有事实' },
  strength: { system: '系统或客户', other: '他人', self: '本人' },
  accordingTo: (provision) => `依据 ${provision}`,
  event,
  reason,
  refusal,
  vocabulary,
}
