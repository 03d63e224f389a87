// What was typed and not yet saved, kept in this browser: one entry per person and record.
import { z } from 'zod'
import { type Day, type Instant, parseDay, toInstant } from '#core/day.ts'
import { ADDRESSED_TO, DEADLINE_PRECISIONS, FINDING_KINDS, OUTCOMES } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { INSPECTORATES, LEGAL_BASES, MARKINGS, RECORD_TYPES, STATUSES } from '#core/record.ts'
import type { RichText } from '#core/richText.ts'

export type Unsaved = {
  readonly base: WholeRecord
  readonly draft: WholeRecord
  readonly at: Instant
}

const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== undefined)
const richText = z.custom<RichText>(
  (value) =>
    Array.isArray(value) &&
    value.every((block) => z.object({ kind: z.string() }).safeParse(block).success),
)

const recordShape = z.looseObject({
  key: z.string(),
  title: z.string(),
  recordType: z.enum(RECORD_TYPES),
  status: z.enum(STATUSES),
  leadInspectorate: z.enum(INSPECTORATES),
  grades: z.array(z.looseObject({ area: z.string() })),
  legalBasis: z.enum(LEGAL_BASES),
  reportPublishedOn: day.optional(),
  acknowledgement: richText,
  chiefOfficer: z.looseObject({ comments: richText, response: richText }),
  marking: z.enum(MARKINGS).optional(),
  approval: z.looseObject({ version: z.string(), round: z.number() }),
  publication: z.looseObject({}),
  retention: z.looseObject({ onHold: z.boolean() }),
})

const findingShape = z.looseObject({
  key: z.string(),
  kind: z.enum(FINDING_KINDS),
  reference: z.string(),
  position: z.number(),
  forUs: z.enum(ADDRESSED_TO),
  deadline: z.looseObject({ precision: z.enum(DEADLINE_PRECISIONS) }).optional(),
  answer: z.looseObject({
    outcome: z.enum(OUTCOMES),
    words: richText,
    sharedWith: z.array(z.string()),
  }),
  forceResponse: richText,
})

const wholeShape = z.object({ record: recordShape, findings: z.array(findingShape) })
const unsavedShape = z.object({ base: wholeShape, draft: wholeShape, at: z.iso.datetime() })

const placeOf = (personId: string, recordId: string): string => `unsaved/${personId}/${recordId}`

/** False when the browser would not keep it (storage full or closed). */
export function keepUnsaved(
  personId: string,
  recordId: string,
  work: { readonly base: WholeRecord; readonly draft: WholeRecord },
): boolean {
  const unsaved: Unsaved = { ...work, at: toInstant(new Date()) }
  try {
    localStorage.setItem(placeOf(personId, recordId), JSON.stringify(unsaved))
    return true
  } catch {
    return false
  }
}

export function readUnsaved(personId: string, recordId: string): Unsaved | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(personId, recordId)) ?? 'null')
    // Checked for all that the page would stumble over; text members are only ever shown.
    return unsavedShape.safeParse(kept).success ? (kept as Unsaved) : undefined
  } catch {
    return undefined
  }
}

export function dropUnsaved(personId: string, recordId: string): void {
  try {
    localStorage.removeItem(placeOf(personId, recordId))
  } catch {
    // A closed storage kept nothing either.
  }
}
