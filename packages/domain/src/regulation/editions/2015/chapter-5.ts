import { lineWork, visitKinds } from '../../../work-order/visit-kind.ts'
import { chapter } from '../../provision.ts'

/** Chapter five, 服务纪律: the eight must-nots (“八不准”). */
export const serviceDiscipline = chapter({
  '18.1': {
    title: '不让客户承担劳务',
    text: '不准让客户承担装、移、修机等劳务性工作。',
    force: 'prohibition',
    applies: lineWork,
    proof: ['O'],
    duties: { 'no-customer-labour': {} },
  },
  '18.2': {
    title: '不用忌语，不刁难训斥',
    text: '不准使用服务忌语，不准[刁]难、顶撞、训斥客户。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'no-insolence': {} },
  },
  '18.3': {
    title: '不索要、不接受好处',
    text: '不准利用工作之便索要或接受客户的任何招待、馈赠、回扣及其他各种名目的好处费。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'no-gifts': {} },
  },
  '18.4': {
    title: '不代客户签字',
    text: '不准在业务登记单、施工单、客户回执等客户签字栏中代客户签字。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['C', 'O'],
    duties: { 'no-signing-for-customer': {} },
  },
  '18.5': {
    title: '不违规收费',
    text: '不准违反公司相关规定向客户收取费用。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['C', 'O'],
    duties: { 'no-irregular-charges': {} },
  },
  '18.6': {
    title: '不报复，不擅自中断通信',
    text: '不准对客户的申告、投诉或举报进行打击报复，擅自中断客户通信，故意破坏客户通信设备。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['C', 'O'],
    duties: { 'no-retaliation': {} },
  },
  '18.7': {
    title: '不私改、不泄漏客户信息',
    text: '不准私自更改或对外泄漏客户信息。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['C', 'O'],
    duties: { 'customer-data-kept': {} },
  },
  '18.8': {
    title: '不做未经批准的业务',
    text: '不准从事未经公司批准的业务或活动。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['C', 'O'],
    duties: { 'no-unapproved-business': {} },
  },
})
