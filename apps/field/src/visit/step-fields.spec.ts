import { type CommandType, commandSchemas, messagesIn, reportTypes } from '@ruhu/domain'
import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en.ts'
import { zh } from '../i18n/zh.ts'
import { fieldsOf, wordsFor } from './step-fields.ts'

const steps = [...reportTypes, 'CompleteSheet', 'SignSheet', 'SignReceipt', 'AttestByNumber'] as CommandType[]

/** Recorded by those who look on, or by screens of their own. */
const elsewhere =
  /^(Record(ReturnCall|Inspection|ContactAttempt|CustomerMissed)|AttachTranscript|.*(Finding|Complaint|Claim)|Pause|Resume|Reply|ParkUnreachable|AgreeNewTime|NotifyLate|DeliverTechnicianContact|TakePhoto)$/

describe.each(steps.filter((type) => !elsewhere.test(type)))('%s', (type) => {
  it('asks in words, in both languages, of every option', () => {
    for (const { name, options, kind } of fieldsOf(type)) {
      expect(zh.field, name).toHaveProperty(name)
      expect(en.field, name).toHaveProperty(name)
      if (kind === 'one' || kind === 'many')
        for (const locale of ['zh', 'en'] as const) expect(Object.keys(wordsFor(messagesIn(locale), options)), name).toEqual(options)
    }
  })

  it('asks for everything its command needs', () => {
    const asked = new Set(fieldsOf(type).map(({ name }) => name))
    const faults = commandSchemas[type].safeParse({ type, at: 1.8e12, medium: 'paper' }).error?.issues ?? []
    const missing = faults.map(({ path }) => String(path[0])).filter((name) => name !== '' && name !== 'undefined' && name !== 'medium')
    for (const name of missing) expect(asked, name).toContain(name)
  })
})
