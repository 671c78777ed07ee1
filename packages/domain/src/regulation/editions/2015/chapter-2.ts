import { visitKinds } from '../../../work-order/visit-kind.ts'
import { chapter } from '../../provision.ts'

/** Chapter two, 服务礼仪规范: appearance and manner. */
export const serviceEtiquette = chapter({
  '6.1': {
    title: '着装与胸卡',
    text: '上岗时必须统一着装，佩带胸卡。',
    force: 'duty',
    applies: visitKinds,
    proof: ['A', 'O'],
    duties: { 'uniform-and-badge': {} },
  },
  '6.2': {
    title: '仪容',
    text: '男员工不留长发，不染彩发，无怪异发型、不剃光头，不留胡须，不戴墨镜、饰物，不穿拖鞋；女员工不化浓妆，不留长指甲，饰物得体。',
    force: 'duty',
    applies: visitKinds,
    proof: ['A', 'O'],
    duties: { grooming: {} },
  },
  '6.3': {
    title: '不吸烟、不饮酒',
    text: '不吸烟，不哼歌曲，不吹口哨，不嚼食物，不敞怀作业，不准在班前和工作中喝酒或吃辛辣、有刺激气味的食品。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['A', 'O'],
    duties: { 'conduct-on-duty': {} },
  },
  '6.4': {
    title: '管好手机',
    text: '上门服务前应将移动通信工具管理好，避免干扰客户。',
    force: 'duty',
    applies: visitKinds,
    proof: ['A', 'O'],
    duties: { 'phone-managed': {} },
  },
  '6.5': {
    title: '敲门、亮证、说明、鞋套',
    text: '入户敲门力度或按门铃的时间要适度，不可按长铃。要主动表明身份，出示胸卡，使用标准服务用语说明来意，经客户同意后，按顺序穿戴好自备的干净鞋套，进入客户室内。',
    force: 'duty',
    applies: visitKinds,
    proof: ['A', 'O'],
    duties: { 'doorway-order': {} },
  },
  '6.6': {
    title: '礼貌、普通话、不用忌语',
    text: '与客户打招呼时要礼貌热情。交谈时要保持一定距离，语言清晰简练、语调适中、使用普通话、不使用服务忌语，行为举止大方、自然。',
    force: 'duty',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'courteous-speech': {} },
  },
  '6.7': {
    title: '握手',
    text: '不主动与客户握手。如客户主动握手，应积极回应；在不方便的情况下（如自己手不洁净等）要表示歉意；握手要短暂、微用力、微笑、注视对方。',
    force: 'duty',
    applies: visitKinds,
    proof: ['O'],
    duties: { handshake: {} },
  },
  '6.8': {
    title: '不带无关人员、不逗留',
    text: '不得带与工作无关的人员入户，不得无故在客户室内逗留、东张西望、大声喧哗、随意走动，不得询问客户的隐私。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['C', 'O'],
    duties: { 'unrelated-and-lingering': {} },
  },
  '6.9': {
    title: '礼貌道别',
    text: '离开时应礼貌地向客户道别，轻轻关门。',
    force: 'duty',
    applies: visitKinds,
    proof: ['A', 'O'],
    duties: { farewell: {} },
  },
})
