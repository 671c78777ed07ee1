import type { SubjectId } from '../../src/kernel/ids.ts'
import { at, close, does, otherwise, without } from '../steps.ts'
import { tale } from '../tale.ts'
import { uuid } from '../world.ts'

/** Somebody of the household who is not the owner. */
const relative = uuid<SubjectId>(2, 9)
const byProxy = { role: 'proxy', signer: relative, relation: 'spouse' } as const

/** 9.10, 9.11, 18.4, F1, F2, F4: visits told by their papers and signatures. */
export const paperwork = [
  tale({
    name: 'signed-by-proxy',
    zh: '家属代签，加“代”字',
    en: 'Signed by a proxy, with the mark',
    provision: '9.11',
    promised: '10:05',
    change: (steps) => otherwise(otherwise(steps, 'SignSheet', byProxy), 'SignReceipt', byProxy),
    but: {},
  }),
  tale({
    name: 'proxy-mark-missing',
    zh: '纸上代签，没加“代”字',
    en: 'Signed on paper by a proxy, without the mark',
    provision: '9.11',
    promised: '10:35',
    change: (steps) => otherwise(steps, 'SignReceipt', { ...byProxy, medium: 'paper', ownName: true, proxyMark: false }),
    but: { '9.11': 'breached' },
  }),
  tale({
    name: 'minor-signs-refused',
    zh: '未成年人代签，不予办理',
    en: 'A minor cannot sign',
    provision: '9.11',
    promised: '11:05',
    change: (steps, time) => [
      ...steps,
      does('SignSheet', time(44.8), { medium: 'screen', role: 'proxy', signer: relative, relation: 'child', minor: true }),
    ],
    but: {},
    refusals: [{ code: 'SIGNER_UNFIT', provision: '9.11' }],
  }),
  tale({
    name: 'technician-signs-refused',
    zh: '入户人员代客户签字，不予办理',
    en: 'The technician cannot sign for the customer',
    provision: '18.4',
    promised: '11:35',
    change: (steps, time, { cast }) => [
      ...steps,
      does('SignSheet', time(44.8), {
        medium: 'screen',
        role: 'proxy',
        signer: cast.technician as unknown as SubjectId,
        relation: 'relative',
      }),
    ],
    but: {},
    refusals: [{ code: 'SIGNER_ON_ORDER', provision: '18.4' }],
  }),
  tale({
    name: 'technician-signed-on-paper',
    zh: '入户人员在纸上代客户签字',
    en: 'The technician signed on paper for the customer',
    provision: '18.4',
    promised: '12:05',
    change: (steps, _, { cast }) =>
      otherwise(steps, 'SignReceipt', { medium: 'paper', role: 'owner', signer: cast.technician as unknown as SubjectId, ownName: true }),
    but: { '9.11': 'breached', '18.4': 'breached' },
  }),
  tale({
    name: 'customer-would-not-sign',
    zh: '客户不愿签回执',
    en: 'The customer would not sign the receipt',
    provision: '9.11',
    promised: '12:35',
    change: (steps, time) => [
      ...without(steps, 'SignReceipt', 'AttestByNumber'),
      does('RefuseSignature', time(46), { paper: 'receipt', reason: 'in-a-hurry' }),
    ],
    but: { '9.11': 'unproven', F2: 'unproven' },
  }),
  tale({
    name: 'closed-without-papers-refused',
    zh: '没有单据就关单，不予办理',
    en: 'Closing without the papers is refused',
    provision: '9.11',
    promised: '14:35',
    change: (steps, time) => [
      ...without(steps, 'CompleteSheet', 'SignSheet', 'SignReceipt', 'AttestByNumber'),
      does('EndWithout', time(57), { what: 'sheet', cause: 'staff', reason: 'forgotten' }),
      does('EndWithout', time(57.5), { what: 'receipt', cause: 'staff', reason: 'forgotten' }),
      close(time(59)),
    ],
    but: { '9.11': 'breached', '18.4': 'not-applicable', F2: 'breached', F4: 'breached' },
    refusals: [{ code: 'PAPERS_MISSING', provision: '9.11' }],
  }),
  tale({
    name: 'sheet-incomplete-refused',
    zh: '施工单没填全，不予签字',
    en: 'An incomplete work sheet is refused',
    provision: 'F4',
    promised: '15:05',
    change: (steps, time) => [...steps, does('CompleteSheet', time(44), { filled: ['work-done', 'test-result'] })],
    but: {},
    refusals: [{ code: 'SHEET_INCOMPLETE', provision: 'F4' }],
  }),
  tale({
    name: 'card-after-signing',
    zh: '签字后才交服务卡',
    en: 'The card was handed over after signing',
    provision: '9.10',
    promised: '15:35',
    change: (steps, time) => at(otherwise(steps, 'SignReceipt', { card: 'unanswered' }), 'HandCard', time(48)),
    but: { '9.10': 'breached' },
  }),
  tale({
    name: 'card-not-received',
    zh: '客户答未收到服务卡',
    en: 'The customer says they got no card',
    provision: 'F1',
    promised: '16:05',
    change: (steps) => otherwise(steps, 'SignReceipt', { card: 'not-received' }),
    but: { '9.10': 'breached', F1: 'breached' },
  }),
  tale({
    name: 'receipt-undated',
    zh: '回执没填日期',
    en: 'The receipt has no date',
    provision: 'F2',
    promised: '16:30',
    change: (steps) => otherwise(steps, 'SignReceipt', { dated: false }),
    but: { F2: 'breached' },
  }),
  tale({
    name: 'spoiled-receipt-signed-again',
    zh: '回执写坏，作废重签',
    en: 'A spoiled receipt was voided and signed again',
    provision: '9.11',
    promised: '9:05',
    change: (steps, time) => [
      ...steps,
      does('SignReceipt', time(45.5), {
        medium: 'screen',
        role: 'owner',
        appointment: 'unrated',
        staff: 'unrated',
        process: 'unrated',
        card: 'unanswered',
      }),
      does('VoidPaper', time(45.8), { paper: 'receipt', reason: 'spoiled' }),
    ],
    but: {},
  }),
  tale({
    name: 'offer-declined',
    zh: '客户递烟，谢绝',
    en: 'Cigarettes were offered, and declined',
    provision: '18.3',
    promised: '9:30',
    change: (steps, time) => [...steps, does('RecordOffer', time(35), { what: 'cigarettes', outcome: 'declined' })],
    but: {},
  }),
]
