import { visitKinds } from '../../../work-order/visit-kind.ts'
import { chapter } from '../../provision.ts'

/** Chapter one: purpose, basis and whom it binds. Its heading is missing in the copy. */
export const generalProvisions = chapter({
  '1': {
    title: '目的',
    text: '为规范入户服务人员的入户服务行为，加强对客户服务管理的规范性、统一性，特制定《中国联合网络通信有限公司北京市分公司入户服务规范（试行）》（以下简称本规范）。',
    force: 'information',
    applies: [],
    proof: ['R'],
    duties: {},
  },
  '2': {
    title: '依据',
    text: '本规范依据《中华人民共和国电信条例》、《中国联通客户服务业务管理规范（V3.0）》及相关服务规章制度，并结合入户服务人员的岗位职责制定。',
    force: 'information',
    applies: [],
    proof: ['R'],
    duties: {},
  },
  '3': {
    title: '自有与合作同样约束',
    text: '本规范适用于中国联合网络通信有限公司北京市分公司（以下简称北京联通）为客户提供入户服务的人员，是监督检查入户人员服务质量的依据。与北京联通签订协议的合作公司为客户提供上门服务时同样须遵循本规范。',
    force: 'duty',
    applies: visitKinds,
    proof: ['R', 'C'],
    duties: { 'bound-alike': {} },
  },
  '4': {
    title: '入户服务人员',
    text: '入户服务人员指：为客户提供固话/宽带装移修机、产品销售、业务办理或其他预约上门服务的人员。',
    force: 'information',
    applies: [],
    proof: ['R'],
    duties: {},
  },
  '5': {
    title: '标准与时限由职能部门定',
    text: '有关业务规范、操作规范和服务时限等按公司相关职能部门制定的标准和规范执行。',
    force: 'duty',
    applies: visitKinds,
    proof: ['R', 'C'],
    duties: { 'delegated-limits': {} },
  },
})
