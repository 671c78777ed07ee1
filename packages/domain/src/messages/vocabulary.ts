import type { doorwaySteps, observers } from '../judgement/reasons.ts'
import type { reviews } from '../judgement/verdict.ts'
import type {
  alternativeAnswers,
  alternatives,
  answers,
  belongings,
  cablingQualities,
  cardAnswers,
  causes,
  cleanUps,
  comparisons,
  contactChannels,
  contactMeans,
  contactOutcomes,
  contactPurposes,
  continuations,
  correctionReasons,
  declineReasons,
  demonstrations,
  improperUses,
  kinships,
  knockManners,
  knocks,
  media,
  missedHow,
  mistakes,
  movers,
  newTimeReasons,
  notePlaces,
  obstacles,
  occupants,
  offerOutcomes,
  offers,
  omissionReasons,
  omissions,
  outsidePlaces,
  owedKinds,
  papers,
  pauseReasons,
  phoneModes,
  ratings,
  refusalReasons,
  registeredFields,
  relations,
  requests,
  resolutions,
  restorals,
  settlements,
  sheetParts,
  shiftStatements,
  signatureRefusals,
  signerRoles,
  suspendReasons,
  testResults,
  transcriptSources,
  voidReasons,
  waiverWords,
} from '../work-order/commands.ts'

type Of<T extends readonly string[]> = Readonly<Record<T[number], string>>

/** Words for every code a fact or a reason may carry. */
export type Vocabulary = {
  occupant: Of<typeof occupants>
  newTimeReason: Of<typeof newTimeReasons>
  missedHow: Of<typeof missedHow>
  contactChannel: Of<typeof contactChannels>
  contactPurpose: Of<typeof contactPurposes>
  contactOutcome: Of<typeof contactOutcomes>
  contactMean: Of<typeof contactMeans>
  relation: Of<typeof relations>
  obstacle: Of<typeof obstacles>
  phoneMode: Of<typeof phoneModes>
  shiftStatement: Of<typeof shiftStatements>
  knock: Of<typeof knocks>
  knockManner: Of<typeof knockManners>
  waiverWord: Of<typeof waiverWords>
  refusalReason: Of<typeof refusalReasons>
  outsidePlace: Of<typeof outsidePlaces>
  notePlace: Of<typeof notePlaces>
  comparison: Of<typeof comparisons>
  registeredField: Of<typeof registeredFields>
  resolution: Of<typeof resolutions>
  request: Of<typeof requests>
  declineReason: Of<typeof declineReasons>
  alternative: Of<typeof alternatives>
  alternativeAnswer: Of<typeof alternativeAnswers>
  belonging: Of<typeof belongings>
  mover: Of<typeof movers>
  restoral: Of<typeof restorals>
  mistake: Of<typeof mistakes>
  suspendReason: Of<typeof suspendReasons>
  continuation: Of<typeof continuations>
  improperUse: Of<typeof improperUses>
  cablingQuality: Of<typeof cablingQualities>
  testResult: Of<typeof testResults>
  demonstration: Of<typeof demonstrations>
  offer: Of<typeof offers>
  offerOutcome: Of<typeof offerOutcomes>
  paper: Of<typeof papers>
  medium: Of<typeof media>
  signerRole: Of<typeof signerRoles>
  kinship: Of<typeof kinships>
  rating: Of<typeof ratings>
  cardAnswer: Of<typeof cardAnswers>
  signatureRefusal: Of<typeof signatureRefusals>
  voidReason: Of<typeof voidReasons>
  sheetPart: Of<typeof sheetParts>
  cleanUp: Of<typeof cleanUps>
  omission: Of<typeof omissions>
  cause: Of<typeof causes>
  omissionReason: Of<typeof omissionReasons>
  correctionReason: Of<typeof correctionReasons>
  answer: Of<typeof answers>
  transcriptSource: Of<typeof transcriptSources>
  settlement: Of<typeof settlements>
  owedKind: Of<typeof owedKinds>
  pauseReason: Of<typeof pauseReasons>
  doorwayStep: Of<typeof doorwaySteps>
  observer: Of<typeof observers>
  review: Of<typeof reviews>
}
