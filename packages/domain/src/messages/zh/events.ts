import type { Duty } from '../../regulation/duty.ts'
import { citationOf } from '../../regulation/edition.ts'
import { edition2015 } from '../../regulation/editions/2015/index.ts'
import { formatTime } from '../format.ts'
import type { Messages } from '../messages.ts'
import { vocabulary as v } from './vocabulary.ts'
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
} from './words.ts'

/** A duty by the heading of its provision. */
const dutyName = (duty: Duty): string => citationOf(edition2015, duty)?.provision.title ?? duty

const said = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join('，')

const answers = (all: readonly { duty: Duty; answer: keyof typeof v.answer }[]): string =>
  list(all.map(({ duty, answer }) => `${dutyName(duty)}${v.answer[answer]}`))

/** One line a fact, as a timeline shows it. */
export const event: Messages['event'] = {
  'v1.OrderOpened': ({ data }) => `${data.repairOf ? '重复报修' : '开单'}，${kind[data.kind]} ${line[data.line]}`,
  'v1.SlotsOffered': ({ data }) => `提供${data.slots.length}个可选时间`,
  'v1.ChoicesRanked': ({ data }) =>
    data.choices[0] ? `客户排${data.choices.length}个时间，首选${format.slot(data.choices[0])}` : '客户没有排时间',
  'v1.SlotGranted': ({ data }) => `约定${format.dateTime(data.promisedAt)}，客户${data.rank === 1 ? '首选' : `第${data.rank}选`}`,
  'v1.OtherSlotAgreed': ({ data }) => `另约${format.dateTime(data.promisedAt)}，${otherSlotReason[data.reason]}，客户同意`,
  'v1.NewTimeAgreed': ({ data }) =>
    said(`与${v.occupant[data.agreedBy]}约定${format.dateTime(data.promisedAt)}`, v.newTimeReason[data.reason]),
  'v1.CustomerMissed': ({ data }) => `客户失约，${v.missedHow[data.how]}`,
  'v1.ContactAttempted': ({ data }) =>
    said(
      `${data.customersWish ? '应客户要求' : ''}${v.contactChannel[data.channel]}${v.contactPurpose[data.purpose]}`,
      v.contactOutcome[data.outcome],
      data.outside && '不是从系统拨出',
    ),
  'v1.TechnicianContactDelivered': ({ data }, nameOf) =>
    said(`把${nameOf(data.technician)}的姓名和电话留给客户，${v.contactMean[data.means]}`, !data.confirmed && '客户没有确认'),
  'v1.TechnicianAssigned': ({ data }, nameOf) =>
    data.part === 'assist' ? `${nameOf(data.technician)}协助` : `派给${nameOf(data.technician)}`,
  'v1.TechnicianReassigned': ({ data }, nameOf) => `改派给${nameOf(data.technician)}，${reassignReason[data.reason]}`,
  'v1.OrderHandedOver': ({ data }, nameOf) => `当场交给${nameOf(data.technician)}，${reassignReason[data.reason]}`,
  'v1.CompanionRegistered': ({ data }) => `登记随行，${v.relation[data.relation]}`,
  'v1.PreShiftStated': ({ data }) =>
    data.stated.length === 0 ? '班前申报，一项都没有' : `班前申报${list(data.stated.map((one) => v.shiftStatement[one]))}`,
  'v1.KitTicked': ({ data }) => (data.carried.length === 0 ? '一样都没带' : `带了${list(data.carried.map((item) => kitItem[item]))}`),
  'v1.PhoneManaged': ({ data }) => `手机${v.phoneMode[data.mode]}`,
  'v1.Departed': () => '出发',
  'v1.LatenessNotified': ({ data }) =>
    said(
      `${noticeChannel[data.channel]}告知会迟到`,
      data.reason && lateReason[data.reason],
      data.offered !== undefined && `另约${formatTime(data.offered)}`,
      noticeAnswer[data.answer],
    ),
  'v1.GateReached': () => '到小区门口',
  'v1.WayBlocked': ({ data }) => `受阻，${v.obstacle[data.by]}`,
  'v1.Arrived': () => '到门口',
  'v1.Knocked': ({ data }) => `${v.knock[data.how]}，${v.knockManner[data.manner]}`,
  'v1.Identified': () => '表明身份',
  'v1.BadgeShown': () => '出示胸卡',
  'v1.PurposeStated': () => '说明来意',
  'v1.ConsentReceived': ({ data }) => `${v.occupant[data.by]}同意入户`,
  'v1.EntryRefused': ({ data }) =>
    said(`客户不让进，${v.refusalReason[data.reason]}`, data.comeBackAt !== undefined && `请${formatTime(data.comeBackAt)}再来`),
  'v1.ShoesCovered': () => '穿上鞋套',
  'v1.CoversWaived': ({ data }) => `客户不用鞋套，${v.waiverWord[data.words]}`,
  'v1.EntryUnneeded': ({ data }) => `不用入户，在${v.outsidePlace[data.place]}施工`,
  'v1.Entered': ({ data }) => (data.others ? `入户，另有${data.others}人` : '入户'),
  'v1.NobodyHomeFound': () => '家中无人',
  'v1.NoAdultFound': () => '家中没有成年人',
  'v1.DoorNotePosted': ({ data }) => `留言条留在${v.notePlace[data.where]}，${data.phoneLeft ? '写了联系电话' : '没写联系电话'}`,
  'v1.PhotoTaken': ({ data }) => `拍照，${photoSubject[data.of]}${data.pending ? '，照片待上传' : ''}`,
  'v1.FileReceived': () => '照片已传到',
  'v1.Left': () => '离开',
  'v1.RegistrationVerified': ({ data }) =>
    said(`${data.with ? `与${v.occupant[data.with]}` : ''}核对登记资料，${v.comparison[data.result]}`, data.readOut && '念出了机主资料'),
  'v1.MismatchRecorded': ({ data }) => `${v.registeredField[data.field]}与登记不符，${v.resolution[data.resolution]}`,
  'v1.PositionConfirmed': ({ data }) => `${data.with ? `与${v.occupant[data.with]}` : ''}确认安装位置`,
  'v1.FaultConfirmed': ({ data }) => `${data.with ? `与${v.occupant[data.with]}` : ''}核实故障现象`,
  'v1.WorkStarted': ({ data }) => `开始施工，工具${data.toolsOnCloth ? '放在工作台布上' : '没放在工作台布上'}`,
  'v1.RequestRecorded': ({ data }) => `客户提出${v.request[data.request]}，${data.met ? '已满足' : '未满足'}`,
  'v1.RequestDeclined': ({ data }) =>
    said(
      `不能满足${v.request[data.request]}`,
      data.understanding ? '先表示理解' : '没有先表示理解',
      data.reason ? v.declineReason[data.reason] : '没说理由',
      data.alternative ? `建议${v.alternative[data.alternative]}` : '没给建议',
      v.alternativeAnswer[data.answer],
    ),
  'v1.ObjectMoved': ({ data }) =>
    said(
      `${v.mover[data.movedBy]}动用${v.belonging[data.object]}`,
      data.suggested && '先请客户自己动手',
      data.consentBy ? `${v.occupant[data.consentBy]}同意` : '没有取得同意',
      !data.cleanHands && '手不干净',
    ),
  'v1.ObjectRestored': ({ data }) => `${v.belonging[data.object]}${v.restoral[data.outcome]}`,
  'v1.MistakeAdmitted': ({ data }) => `${v.mistake[data.mistake]}，${data.apologised ? '主动道歉' : '没有道歉'}`,
  'v1.MistakeCorrected': ({ data }) => `纠正${v.mistake[data.mistake]}`,
  'v1.DamageReported': ({ data }) => `损坏了${v.belonging[data.object]}`,
  'v1.WorkSuspended': ({ data }) =>
    said(
      `施工中止，${v.suspendReason[data.reason]}`,
      data.explained ? '说明了原因' : '没说明原因',
      data.understanding ? '客户谅解' : '客户没有谅解',
      v.continuation[data.next],
      data.contactBy !== undefined && `${format.dateTime(data.contactBy)}前联系`,
    ),
  'v1.AdviceGiven': ({ data }) => `${data.kindly ? '和蔼提醒' : '提醒时态度不好'}，${v.improperUse[data.use]}`,
  'v1.WorkFinished': ({ data }) =>
    said(
      `完工，${v.testResult[data.test]}`,
      data.cabling && data.cabling.length > 0 && `布线${list(data.cabling.map((one) => v.cablingQuality[one]))}`,
    ),
  'v1.Demonstrated': ({ data }) =>
    said(`现场演示${list(data.shown.map((one) => v.demonstration[one]))}`, data.guided ? '指导使用' : '没有指导使用'),
  'v1.DemonstrationDeclined': () => '客户不用演示',
  'v1.OfferRecorded': ({ data }) => `客户给${v.offer[data.what]}，${v.offerOutcome[data.outcome]}`,
  'v1.SheetCompleted': ({ data }) => `填写施工单，${list(data.filled.map((one) => v.sheetPart[one]))}`,
  'v1.SheetSigned': ({ data }) => said(`${v.signerRole[data.role]}在${v.medium[data.medium]}签施工单`, proxy(data)),
  'v1.ReceiptSigned': ({ data }) =>
    said(
      `${v.signerRole[data.role]}在${v.medium[data.medium]}签客户回执单`,
      proxy(data),
      `预约${v.rating[data.appointment]}、人员${v.rating[data.staff]}、过程${v.rating[data.process]}`,
      v.cardAnswer[data.card],
    ),
  'v1.AttestedByNumber': () => '填写工号和日期',
  'v1.ConfirmedByCustomerCode': () => '客户用验证码确认',
  'v1.SignatureRefused': ({ data }) => `客户不签${v.paper[data.paper]}，${v.signatureRefusal[data.reason]}`,
  'v1.PaperVoided': ({ data }) => `作废${v.paper[data.paper]}，${v.voidReason[data.reason]}`,
  'v1.CardHanded': ({ data }) => (data.largeType ? '交服务卡，大字版' : '交服务卡'),
  'v1.CardRefused': () => '客户不要服务卡',
  'v1.CleanedUp': ({ data }) => (data.done.length === 0 ? '没有清理' : `清理现场，${list(data.done.map((one) => v.cleanUp[one]))}`),
  'v1.GoodbyeSaid': ({ data }) => `道别，${data.doorGently ? '轻轻关门' : '关门太重'}`,
  'v1.EndedWithout': ({ data }) => `没有${v.omission[data.what]}，${v.cause[data.cause]}，${v.omissionReason[data.reason]}`,
  'v1.EntryCorrected': ({ data }) => `更正第${data.version}条记录，${v.correctionReason[data.reason]}`,
  'v1.OrderClosed': () => '关单',
  'v1.OrderWithdrawn': ({ data }) => `撤单，${withdrawReason[data.reason]}`,
  'v1.ReturnCallRecorded': ({ data }) => (data.reached ? said('回访', answers(data.answers)) : '回访，没有接通'),
  'v1.InspectionRecorded': ({ data }) => said('检查', answers(data.answers)),
  'v1.TranscriptAttached': ({ data }) => `附${v.transcriptSource[data.source]}文字，${data.consent ? '客户同意' : '客户没有同意'}`,
  'v1.FindingConfirmed': ({ data }) => `确认语言问题，${dutyName(data.duty)}`,
  'v1.FindingOverruled': ({ data }) => `驳回语言问题，${dutyName(data.duty)}`,
  'v1.ComplaintRaised': ({ data }) => `客户投诉，${list(data.duties.map(dutyName))}`,
  'v1.ComplaintWithdrawn': () => '客户撤回投诉',
  'v1.FollowUpParked': ({ data }) => `联系${data.attempts}次都联系不上，搁置`,
  'v1.OwedReplied': ({ data }) => `${v.owedKind[data.owed]}已回复客户`,
  'v1.ClaimSettled': ({ data }) => `赔偿${v.settlement[data.settlement]}`,
  'v1.ClaimWaived': () => '客户放弃赔偿',
  'v1.ClaimDecided': ({ data }) => (data.liable ? '裁定应当赔偿' : '裁定不用赔偿'),
  'v1.ClockPaused': ({ data }) => `${v.owedKind[data.owed]}暂停计时，${v.pauseReason[data.reason]}`,
  'v1.ClockResumed': ({ data }) => `${v.owedKind[data.owed]}恢复计时`,
  'v1.DeadlinePassed': ({ data }) => `到门时限${formatTime(data.due)}已过，尚无到门记录`,
}

/** 代 behind the name: printed by the system on screen, written by hand on paper. */
const proxy = ({
  role,
  medium,
  proxyMark,
}: {
  role: string
  medium: 'screen' | 'paper'
  proxyMark?: boolean | undefined
}): string | false => {
  if (role !== 'proxy' && role !== 'company-agent') return false
  return medium === 'screen' || proxyMark ? '加“代”字' : '没加“代”字'
}
