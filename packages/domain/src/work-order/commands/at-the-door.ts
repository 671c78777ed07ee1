import { z } from 'zod'
import { FileId } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/instant.ts'
import { occupants } from './appointment.ts'
import { declared } from './declare.ts'

export const knocks = ['knock', 'ring', 'call'] as const
/** How it was done: 6.5 forbids a long ring, and asks for a moderate knock. */
export const knockManners = ['moderate', 'long', 'heavy'] as const
/** What the customer said when they wanted no covers, or no technician. */
export const waiverWords = ['no-need', 'floor-being-done', 'come-as-you-are', 'other'] as const
export const refusalReasons = ['come-back-later', 'changed-mind', 'unwell', 'not-expected', 'other'] as const
/** Where work is done without entering the home. */
export const outsidePlaces = ['cabinet', 'corridor', 'outdoors', 'plant-room'] as const
/** Where a note was left; the last two where the door is out of reach (9.14). */
export const notePlaces = ['door', 'door-handle', 'guard-desk', 'mailbox'] as const
/** What a photo shows. */
export const photoSubjects = ['door', 'note', 'site', 'work', 'cabling', 'clean-up', 'damage'] as const

export const doorReports = {
  Arrive: declared('v1.Arrived', {}),
  Knock: declared('v1.Knocked', { how: z.enum(knocks), manner: z.enum(knockManners) }),
  Identify: declared('v1.Identified', {}),
  ShowBadge: declared('v1.BadgeShown', {}),
  StatePurpose: declared('v1.PurposeStated', {}),
  ReceiveConsent: declared('v1.ConsentReceived', { by: z.enum(occupants) }),
  RefuseEntry: declared('v1.EntryRefused', { reason: z.enum(refusalReasons), comeBackAt: Instant.optional() }),
  CoverShoes: declared('v1.ShoesCovered', {}),
  WaiveCovers: declared('v1.CoversWaived', { words: z.enum(waiverWords) }),
  NoEntry: declared('v1.EntryUnneeded', { place: z.enum(outsidePlaces) }),
  Enter: declared('v1.Entered', {
    /** Everybody else who goes in with whoever reports it, the customer's own people left out (6.8). */
    others: z.number().int().min(0).max(9).optional(),
  }),
  FindNobodyHome: declared('v1.NobodyHomeFound', {}),
  FindNoAdult: declared('v1.NoAdultFound', {}),
  PostDoorNote: declared('v1.DoorNotePosted', {
    where: z.enum(notePlaces),
    /** The number to ring stands on it again (9.14). */
    phoneLeft: z.boolean(),
    photo: FileId.optional(),
  }),
  Leave: declared('v1.Left', {}),
} as const

const photo = { file: FileId, of: z.enum(photoSubjects) } as const

export const photoSchema = z.strictObject({ type: z.literal('TakePhoto'), at: Instant, ...photo })

export const fileActs = {
  ReceiveFile: z.strictObject({ type: z.literal('ReceiveFile'), file: FileId }),
} as const

export const fileEvents = {
  'v1.PhotoTaken': z.object({ ...photo, pending: z.boolean() }),
  'v1.FileReceived': z.object({ file: FileId }),
} as const
