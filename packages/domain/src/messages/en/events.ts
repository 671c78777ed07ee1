import type { Duty } from '../../regulation/duty.ts'
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

const dutyName = (duty: Duty): string => duty.replaceAll('-', ' ')

const said = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(', ')

const answers = (all: readonly { duty: Duty; answer: keyof typeof v.answer }[]): string =>
  list(all.map(({ duty, answer }) => `${dutyName(duty)}: ${v.answer[answer]}`))

/** One line a fact, as a timeline shows it. */
export const event: Messages['event'] = {
  'v1.OrderOpened': ({ data }) =>
    `${data.repairOf ? 'Opened again for the same fault' : 'Order opened'}: ${kind[data.kind].toLowerCase()}, ${line[data.line]}`,
  'v1.SlotsOffered': ({ data }) => `${data.slots.length} times offered`,
  'v1.ChoicesRanked': ({ data }) =>
    data.choices[0] ? `Customer ranked ${data.choices.length}, first ${format.slot(data.choices[0])}` : 'Customer ranked none',
  'v1.SlotGranted': ({ data }) =>
    `Promised ${format.dateTime(data.promisedAt)}, the customer's ${data.rank === 1 ? 'first choice' : `choice ${data.rank}`}`,
  'v1.OtherSlotAgreed': ({ data }) => `Agreed ${format.dateTime(data.promisedAt)} instead: ${otherSlotReason[data.reason]}`,
  'v1.NewTimeAgreed': ({ data }) =>
    `Agreed ${format.dateTime(data.promisedAt)} with ${v.occupant[data.agreedBy]}: ${v.newTimeReason[data.reason]}`,
  'v1.CustomerMissed': ({ data }) => `The customer missed it: ${v.missedHow[data.how]}`,
  'v1.ContactAttempted': ({ data }) =>
    said(
      `Contact by ${v.contactChannel[data.channel]} ${v.contactPurpose[data.purpose]}`,
      data.customersWish && "at the customer's wish",
      v.contactOutcome[data.outcome],
      data.outside && 'not through the system',
    ),
  'v1.TechnicianContactDelivered': ({ data }, nameOf) =>
    said(`Name and number of ${nameOf(data.technician)} left ${v.contactMean[data.means]}`, !data.confirmed && 'not confirmed'),
  'v1.TechnicianAssigned': ({ data }, nameOf) =>
    data.part === 'assist' ? `${nameOf(data.technician)} assists` : `Assigned to ${nameOf(data.technician)}`,
  'v1.TechnicianReassigned': ({ data }, nameOf) => `Reassigned to ${nameOf(data.technician)}: ${reassignReason[data.reason]}`,
  'v1.OrderHandedOver': ({ data }, nameOf) => `Handed over on the spot to ${nameOf(data.technician)}: ${reassignReason[data.reason]}`,
  'v1.CompanionRegistered': ({ data }) => `Companion registered: ${v.relation[data.relation]}`,
  'v1.PreShiftStated': ({ data }) =>
    data.stated.length === 0
      ? 'Stated before the shift: nothing'
      : `Stated before the shift: ${list(data.stated.map((one) => v.shiftStatement[one]))}`,
  'v1.KitTicked': ({ data }) =>
    data.carried.length === 0 ? 'Nothing carried' : `Carried: ${list(data.carried.map((item) => kitItem[item]))}`,
  'v1.PhoneManaged': ({ data }) => `Phone ${v.phoneMode[data.mode]}`,
  'v1.Departed': () => 'Departed',
  'v1.LatenessNotified': ({ data }) =>
    said(
      `${noticeChannel[data.channel]}: running late`,
      data.reason && lateReason[data.reason],
      data.offered !== undefined && `offered ${formatTime(data.offered)}`,
      noticeAnswer[data.answer],
    ),
  'v1.GateReached': () => 'Reached the gate',
  'v1.WayBlocked': ({ data }) => `The way was blocked by ${v.obstacle[data.by]}`,
  'v1.Arrived': () => 'At the door',
  'v1.Knocked': ({ data }) => `${v.knock[data.how]}, ${v.knockManner[data.manner]}`,
  'v1.Identified': () => 'Said who they are',
  'v1.BadgeShown': () => 'Badge shown',
  'v1.PurposeStated': () => 'Purpose stated',
  'v1.ConsentReceived': ({ data }) => `Consent to enter by ${v.occupant[data.by]}`,
  'v1.EntryRefused': ({ data }) =>
    said(`Entry refused: ${v.refusalReason[data.reason]}`, data.comeBackAt !== undefined && `come back at ${formatTime(data.comeBackAt)}`),
  'v1.ShoesCovered': () => 'Shoes covered',
  'v1.CoversWaived': ({ data }) => `The customer wanted no covers: ${v.waiverWord[data.words]}`,
  'v1.EntryUnneeded': ({ data }) => `No entry needed: ${v.outsidePlace[data.place]}`,
  'v1.Entered': ({ data }) => (data.others ? `Entered with ${data.others} more` : 'Entered'),
  'v1.NobodyHomeFound': () => 'Nobody home',
  'v1.NoAdultFound': () => 'No adult home',
  'v1.DoorNotePosted': ({ data }) => `Note left at ${v.notePlace[data.where]}, ${data.phoneLeft ? 'with' : 'without'} the number to ring`,
  'v1.PhotoTaken': ({ data }) => `Photo of ${photoSubject[data.of]}${data.pending ? ', not uploaded yet' : ''}`,
  'v1.FileReceived': () => 'Photo uploaded',
  'v1.Left': () => 'Left',
  'v1.RegistrationVerified': ({ data }) =>
    said(
      `Registration compared${data.with ? ` with ${v.occupant[data.with]}` : ''}: it ${data.result}`,
      data.readOut && "the owner's data were read out",
    ),
  'v1.MismatchRecorded': ({ data }) =>
    `The ${v.registeredField[data.field]} differs from the registration: ${v.resolution[data.resolution]}`,
  'v1.PositionConfirmed': ({ data }) => `Position confirmed${data.with ? ` with ${v.occupant[data.with]}` : ''}`,
  'v1.FaultConfirmed': ({ data }) => `Fault confirmed${data.with ? ` with ${v.occupant[data.with]}` : ''}`,
  'v1.WorkStarted': ({ data }) => `Work started, tools ${data.toolsOnCloth ? 'on the work cloth' : 'not on the work cloth'}`,
  'v1.RequestRecorded': ({ data }) => `The customer asked about ${v.request[data.request]}: ${data.met ? 'met' : 'not met'}`,
  'v1.RequestDeclined': ({ data }) =>
    said(
      `Declined: ${v.request[data.request]}`,
      data.understanding ? 'understanding shown first' : 'without understanding first',
      data.reason ? v.declineReason[data.reason] : 'no reason given',
      data.alternative ? `suggested ${v.alternative[data.alternative]}` : 'nothing suggested',
      v.alternativeAnswer[data.answer],
    ),
  'v1.ObjectMoved': ({ data }) =>
    said(
      `Moved or used ${v.belonging[data.object]} by ${v.mover[data.movedBy]}`,
      data.suggested && 'the customer was asked first to do it',
      data.consentBy ? `consent by ${v.occupant[data.consentBy]}` : 'without consent',
      !data.cleanHands && 'hands not clean',
    ),
  'v1.ObjectRestored': ({ data }) => `${v.belonging[data.object]}: ${v.restoral[data.outcome]}`,
  'v1.MistakeAdmitted': ({ data }) => `A mistake, ${v.mistake[data.mistake]}: ${data.apologised ? 'apologised' : 'no apology'}`,
  'v1.MistakeCorrected': ({ data }) => `Mended: ${v.mistake[data.mistake]}`,
  'v1.DamageReported': ({ data }) => `Damaged: ${v.belonging[data.object]}`,
  'v1.WorkSuspended': ({ data }) =>
    said(
      `Work stopped: ${v.suspendReason[data.reason]}`,
      data.explained ? 'explained' : 'not explained',
      data.understanding ? 'the customer understood' : 'the customer did not understand',
      v.continuation[data.next],
      data.contactBy !== undefined && `in touch by ${format.dateTime(data.contactBy)}`,
    ),
  'v1.AdviceGiven': ({ data }) => `Advised ${data.kindly ? 'kindly' : 'unkindly'}: ${v.improperUse[data.use]}`,
  'v1.WorkFinished': ({ data }) =>
    said(
      `Work finished, ${v.testResult[data.test]}`,
      data.cabling && data.cabling.length > 0 && `cabling ${list(data.cabling.map((one) => v.cablingQuality[one]))}`,
    ),
  'v1.Demonstrated': ({ data }) =>
    said(`Demonstrated ${list(data.shown.map((one) => v.demonstration[one]))}`, data.guided ? 'guided in use' : 'without guiding in use'),
  'v1.DemonstrationDeclined': () => 'The customer wanted no demonstration',
  'v1.OfferRecorded': ({ data }) => `Offered ${v.offer[data.what]}: ${data.outcome}`,
  'v1.SheetCompleted': ({ data }) => `Work sheet filled in: ${list(data.filled.map((one) => v.sheetPart[one]))}`,
  'v1.SheetSigned': ({ data }) => `Work sheet signed ${v.medium[data.medium]} by ${v.signerRole[data.role]}`,
  'v1.ReceiptSigned': ({ data }) =>
    said(
      `Customer receipt signed ${v.medium[data.medium]} by ${v.signerRole[data.role]}`,
      `appointment ${v.rating[data.appointment]}`,
      `staff ${v.rating[data.staff]}`,
      `process ${v.rating[data.process]}`,
      v.cardAnswer[data.card],
    ),
  'v1.AttestedByNumber': () => 'Attested with staff number and date',
  'v1.ConfirmedByCustomerCode': () => 'Confirmed by a code of the customer',
  'v1.SignatureRefused': ({ data }) => `The customer would not sign the ${v.paper[data.paper]}: ${v.signatureRefusal[data.reason]}`,
  'v1.PaperVoided': ({ data }) => `Voided the ${v.paper[data.paper]}: ${v.voidReason[data.reason]}`,
  'v1.CardHanded': ({ data }) => (data.largeType ? 'Service card handed over, in large type' : 'Service card handed over'),
  'v1.CardRefused': () => 'The customer wanted no service card',
  'v1.CleanedUp': ({ data }) => (data.done.length === 0 ? 'Not cleaned up' : `Cleaned up: ${list(data.done.map((one) => v.cleanUp[one]))}`),
  'v1.GoodbyeSaid': ({ data }) => `Goodbye said, door closed ${data.doorGently ? 'gently' : 'hard'}`,
  'v1.EndedWithout': ({ data }) => `Without ${v.omission[data.what]}: ${v.cause[data.cause]}, ${v.omissionReason[data.reason]}`,
  'v1.EntryCorrected': ({ data }) => `Entry ${data.version} corrected: ${v.correctionReason[data.reason]}`,
  'v1.OrderClosed': () => 'Order closed',
  'v1.OrderWithdrawn': ({ data }) => `Withdrawn: ${withdrawReason[data.reason]}`,
  'v1.ReturnCallRecorded': ({ data }) => (data.reached ? said('Return call', answers(data.answers)) : 'Return call, not reached'),
  'v1.InspectionRecorded': ({ data }) => said('Inspection', answers(data.answers)),
  'v1.TranscriptAttached': ({ data }) =>
    `Transcript of ${v.transcriptSource[data.source]} attached, ${data.consent ? 'with' : 'without'} consent`,
  'v1.FindingConfirmed': ({ data }) => `Finding confirmed: ${dutyName(data.duty)}`,
  'v1.FindingOverruled': ({ data }) => `Finding overruled: ${dutyName(data.duty)}`,
  'v1.ComplaintRaised': ({ data }) => `Complaint: ${list(data.duties.map(dutyName))}`,
  'v1.ComplaintWithdrawn': () => 'Complaint withdrawn',
  'v1.FollowUpParked': ({ data }) => `Not reached in ${data.attempts} attempts, parked`,
  'v1.OwedReplied': ({ data }) => `Replied to the customer: ${v.owedKind[data.owed]}`,
  'v1.ClaimSettled': ({ data }) => `Claim ${v.settlement[data.settlement]}`,
  'v1.ClaimWaived': () => 'The customer waived the claim',
  'v1.ClaimDecided': ({ data }) => (data.liable ? 'Claim decided: to be compensated' : 'Claim decided: nothing to compensate'),
  'v1.ClockPaused': ({ data }) => `Clock of the ${v.owedKind[data.owed]} paused: ${v.pauseReason[data.reason]}`,
  'v1.ClockResumed': ({ data }) => `Clock of the ${v.owedKind[data.owed]} resumed`,
  'v1.DeadlinePassed': ({ data }) => `Due at the door by ${formatTime(data.due)}, nobody on record there yet`,
}
