import { visitKinds } from '../../../work-order/visit-kind.ts'
import { chapter } from '../../provision.ts'

/** Chapter four, 服务语言规范: how customers are spoken to. */
export const serviceLanguage = chapter({
  '14': {
    title: '普通话，少用术语',
    text: '入户服务时，应尽量使用普通话；在解答客户问题时，要用简单易懂的语言，尽量不使用专业术语。',
    force: 'soft',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'plain-mandarin': {} },
  },
  '15': {
    title: '称呼先生、女士',
    text: '称呼客户时，成年男性一般称先生，女性一般称女士；知道客户的姓氏时，可称“××先生/××女士。”',
    force: 'soft',
    applies: visitKinds,
    proof: ['O', 'C'],
    duties: { 'form-of-address': {} },
  },
  '16': {
    title: '礼貌用语',
    text: `礼貌用语：
问候语：您好/早上好/下午好/晚上好。
送别语：再见。
征询语：您能帮助我……吗？/我可以……吗？
应答语：好的/是的/马上就好/很高兴能为您服务/这是我们应该做的/不要紧/没有关系。
道歉语：对不起/很抱歉/请您谅解。
答谢语：谢谢您的……/多谢您的合作。`,
    force: 'duty',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'polite-phrases': {} },
  },
  '17.1': {
    title: '不说不尊重的话',
    text: '严禁说不尊重之语。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'no-disrespect': {} },
  },
  '17.2': {
    title: '不说不友好的话',
    text: '严禁说不友好之语。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'no-unfriendliness': {} },
  },
  '17.3': {
    title: '不说不耐烦的话',
    text: '严禁说不耐烦之语。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'no-impatience': {} },
  },
  '17.4': {
    title: '不说脏话、粗话，不讽刺',
    text: '严禁说脏话、粗话和带有讽刺的用语。',
    force: 'prohibition',
    applies: visitKinds,
    proof: ['O'],
    duties: { 'no-foul-language': {} },
  },
})
