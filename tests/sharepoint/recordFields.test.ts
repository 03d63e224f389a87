import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDay } from '#core/day.ts'
import {
  ADDRESSED_TO,
  DEADLINE_PRECISIONS,
  FINDING_KINDS,
  FOLLOW_UPS,
  OUTCOMES,
  TARGET_SETTERS,
} from '#core/finding.ts'
import { INSPECTORATES, LEGAL_BASES, MARKINGS, RECORD_TYPES, STATUSES } from '#core/record.ts'
import { fromPlainText } from '#core/richText.ts'
import { FINDING_COLUMNS, RECORD_COLUMNS } from '#sharepoint/columns.ts'
import { toWire, type Wire } from '#sharepoint/fields.ts'
import { findingFields, readFinding } from '#sharepoint/findingFields.ts'
import { readRecord, recordFields } from '#sharepoint/recordFields.ts'
import { aFinding, aRecord } from '../builders.ts'

/** What comes back of what was written: an empty column is absent, and a date is midnight in London. */
const asRead = (wire: Wire): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([, value]) => value !== null))

const line = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll(/[\n:,]/g, ' ').trim() || 'x')
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => parseDay(date.toISOString().slice(0, 10)) ?? aRecord().reportPublishedOn!)
const person = fc.record({ id: line, name: line })
const richText = line.map(fromPlainText)

const record = fc
  .record(
    {
      title: line,
      recordType: fc.constantFrom(...RECORD_TYPES),
      status: fc.constantFrom(...STATUSES),
      leadInspectorate: fc.constantFrom(...INSPECTORATES),
      summary: line,
      grades: fc.array(
        fc.oneof(
          fc.record({ area: line, grade: line }),
          fc.record({ area: line }),
          line.map((area) => ({ area: `${area}: part one` })),
        ),
        { maxLength: 4 },
      ),
      legalBasis: fc.constantFrom(...LEGAL_BASES),
      reportPublishedOn: day,
      acknowledgement: richText,
      marking: fc.constantFrom(...MARKINGS),
      leadOfficer: person,
      chiefOfficer: fc.record(
        {
          invitedOn: day,
          invitedTo: line,
          invitedBy: person,
          replyBy: day,
          remindedOn: day,
          repliedOn: day,
          noReplyOn: day,
          comments: richText,
          response: richText,
        },
        { requiredKeys: ['comments', 'response'] },
      ),
      approval: fc.record(
        { version: line, round: fc.nat(9), fingerprint: line, askedOn: day, returnedWords: line },
        { requiredKeys: ['version', 'round'] },
      ),
      publication: fc.record(
        { publishedOn: day, address: line, lateReason: line },
        { requiredKeys: [] },
      ),
      retention: fc.record(
        { onHold: fc.boolean(), holdReason: line },
        { requiredKeys: ['onHold'] },
      ),
      source: fc.record({ file: line, notes: line }),
    },
    { requiredKeys: ['title', 'summary'] },
  )
  .map((changes) => aRecord(changes))

const finding = fc
  .record(
    {
      kind: fc.constantFrom(...FINDING_KINDS),
      reference: line,
      position: fc.nat(500),
      parentReference: line,
      forUs: fc.constantFrom(...ADDRESSED_TO),
      text: line,
      deadline: fc.record(
        { asWritten: line, precision: fc.constantFrom(...DEADLINE_PRECISIONS), on: day },
        { requiredKeys: ['asWritten', 'precision'] },
      ),
      answer: fc.record({
        outcome: fc.constantFrom(...OUTCOMES),
        words: richText,
        sharedWith: fc.array(line, { maxLength: 3 }),
      }),
      withheldReason: line,
      followUp: fc.record(
        {
          status: fc.constantFrom(...FOLLOW_UPS),
          owner: person,
          firstTargetOn: day,
          targetOn: day,
          targetSetBy: fc.constantFrom(...TARGET_SETTERS),
          targetChangedBecause: line,
        },
        { requiredKeys: ['status'] },
      ),
    },
    { requiredKeys: [] },
  )
  .map((changes) => aFinding(changes))

describe('a record as columns', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(record, (written) => {
        const wire = asRead(toWire(RECORD_COLUMNS, recordFields(written)))
        expect(readRecord(wire, '7')).toEqual(written)
      }),
    )
  })

  it('carries its last day in law, for views', () => {
    const wire = toWire(RECORD_COLUMNS, recordFields(aRecord()))
    expect(wire['LastDay']).toBe('2023-08-31T12:00:00Z')
    const letter = toWire(RECORD_COLUMNS, recordFields(aRecord({ legalBasis: 'Letter' })))
    expect(letter['LastDay']).toBeNull()
  })

  it('made by hand in SharePoint with a title alone, it reads as a new draft', () => {
    expect(readRecord({ Title: 'By hand' }, '12')).toMatchObject({
      key: 'item-12',
      title: 'By hand',
      status: 'Draft',
      legalBasis: 'Section 55',
      approval: { version: '', round: 0 },
      retention: { onHold: false },
    })
  })

  it('a word that is no choice of ours is told by its column, and what to do', () => {
    expect(() => readRecord({ Title: 'Roads', Status: 'Lost' }, '12')).toThrow(
      '“Roads” can’t be read: its column Status holds “Lost”. Correct it in SharePoint, then open it again.',
    )
  })

  it('a title too long for its column is refused before anything is sent', () => {
    const tooLong = aRecord({ title: 'x'.repeat(256) })
    expect(() => toWire(RECORD_COLUMNS, recordFields(tooLong))).toThrow(
      /^The title of “x{60}…” is too long for SharePoint\. It begins “x{40}…” and has 256 characters; at most 255 are kept\. Shorten it, then save again\.$/,
    )
  })
})

describe('a finding as columns', () => {
  it('whose answer is too long is told by its name, and in the words of the answer', () => {
    const finding = aFinding()
    const words = fromPlainText('The Chief Constable has a plan. '.repeat(2_000))
    const tooLong = { ...finding, answer: { ...finding.answer, words } }
    expect(() => toWire(FINDING_COLUMNS, findingFields(tooLong, '7'))).toThrow(
      /^The answer of “Recommendation 1” is too long for SharePoint\. It begins “The Chief Constable has a plan\. The Chie…” and has 64,0\d\d characters with its formatting; at most 63,999 are kept\. Shorten it, then save again\.$/,
    )
  })

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(finding, (written) => {
        const wire = asRead(toWire(FINDING_COLUMNS, findingFields(written, '7')))
        expect(readFinding(wire, '3')).toEqual(written)
      }),
    )
  })

  it('ticked as withheld in SharePoint without a reason, it is withheld', () => {
    expect(readFinding({ Reference: '4', Withheld: true }, '3').withheldReason).toBe('')
  })
})
