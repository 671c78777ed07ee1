import type { Messages } from '../messages.ts'
import { command, stage } from './commands.ts'
import { vocabulary as v } from './vocabulary.ts'
import { format, list } from './words.ts'

/** What to do next when something was refused. */
export const refusal: Messages['refusal'] = {
  EDITION_ABSENT: () => '那时本规范还没有施行，不能按它开单',
  ORDER_OPENED: () => '这张工单已经开过',
  ORDER_NOT_OPENED: () => '先开单',
  ORDER_ENDED: ({ stage: at }) => `这张工单${stage[at]}，要办请另开一张`,
  STAGE_WRONG: ({ stage: at, command: asked }) => `工单现在是“${stage[at]}”，不能${command[asked]}`,
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
  TECHNICIAN_MISSING: () => '还没有派人，先派单',
  TECHNICIAN_ASSIGNED: () => '已经派了人，要换人请改派',
  AGREEMENT_LAPSED: () => '这家合作公司的协议不在有效期，请另派一位',
  VISIT_NOT_LEFT: ({ stage: at }) => `上门还没有结束，现在是“${stage[at]}”；办不成的请撤单`,
  WORK_UNFINISHED: () => '先完工，再填施工单',
  SHEET_INCOMPLETE: ({ missing }) => `施工单还缺${list(missing.map((part) => v.sheetPart[part]))}，填全再签`,
  PAPER_SIGNED: ({ paper }) => `${v.paper[paper]}已经签过，要重签请先作废`,
  PAPERS_MISSING: ({ missing }) => `还缺签好的${list(missing.map((paper) => v.paper[paper]))}；客户不签或确实没有，请说明没做的原因`,
  SIGNER_ON_ORDER: () => '经手和派单人员不能代客户签字，请客户签，客户不签就记下',
  SIGNER_UNFIT: ({ role }) => `${v.signerRole[role]}不能这样签，请核实签字人；没人能签就记下`,
  ATTESTER_NOT_LEAD: () => '工号要由负责这张工单的人员填',
  ENTRY_UNKNOWN: () => '这张工单没有这条记录，不能更正',
  DEADLINE_MOOT: () => '这个时限已不作数',
  FILE_UNEXPECTED: () => '没有等待上传的这张照片',
}
