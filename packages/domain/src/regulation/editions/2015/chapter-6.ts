import { chapter } from '../../provision.ts'

/** Chapter six, 附则: precedence, interpretation and force. */
export const supplementaryProvisions = chapter({
  '19': {
    title: '与其他规定的关系',
    text: '本规范未涉及的内容，按相关规定执行，凡与本规范不符的内容以本规范为准。',
    force: 'information',
    applies: [],
    proof: ['R'],
    duties: {},
  },
  '20': {
    title: '制定与解释',
    text: '本规范由北京联通客户服务部制定并负责解释。',
    force: 'information',
    applies: [],
    proof: ['R'],
    duties: {},
  },
  '21': {
    title: '执行与废止',
    text: '本规范自发布之日起执行。原《中国网通（集团）有限公司北京市分公司社区经理服务规范（试行）》同时废止。',
    force: 'duty',
    // binds editions, not visits
    applies: [],
    proof: ['C'],
    duties: { 'edition-in-force': {} },
  },
})
