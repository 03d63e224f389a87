// A record as a file: the JSON form of core's WholeRecord, checked where it comes in.
import { z } from 'zod'
import { parseDay } from '#core/day.ts'
import {
  ADDRESSED_TO,
  DEADLINE_PRECISIONS,
  FINDING_KINDS,
  FOLLOW_UPS,
  OUTCOMES,
  TARGET_SETTERS,
} from '#core/finding.ts'
import {
  INSPECTORATES,
  LEGAL_BASES,
  MARKINGS,
  RECORD_TYPES,
  STATUSES,
  type WholeRecord,
} from '#core/record.ts'
import { isSafeLink, type RichBlock } from '#core/richText.ts'

// Half a character can't be fingerprinted (RFC 8785), so a record that holds one could never be approved.
const text = z.string().refine((words) => words.isWellFormed(), 'holds half a character')
const optionalText = text.exactOptional()

const day = z.string().transform((written, context) => {
  const read = parseDay(written)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'must be a date written as YYYY-MM-DD' })
  return z.NEVER
})
const optionalDay = day.exactOptional()

const run = z.strictObject({
  text,
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  link: text.refine(isSafeLink, 'must be an http, https or mailto address').exactOptional(),
})
const richBlock: z.ZodType<RichBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.strictObject({ kind: z.literal('quote'), blocks: z.lazy(() => richText) }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.int(),
    items: z.lazy(() => z.array(richText)),
  }),
])
const richText = z.array(richBlock)

const person = z.strictObject({ id: text, name: text })

export const findingSchema = z.strictObject({
  key: text,
  kind: z.enum(FINDING_KINDS),
  reference: text,
  position: z.number(),
  parentReference: optionalText,
  groupName: optionalText,
  addressee: text,
  forUs: z.enum(ADDRESSED_TO),
  text,
  deadline: z
    .strictObject({ asWritten: text, precision: z.enum(DEADLINE_PRECISIONS), on: optionalDay })
    .exactOptional(),
  answer: z.strictObject({
    outcome: z.enum(OUTCOMES),
    words: richText,
    sharedWith: z.array(text),
  }),
  forceResponse: richText,
  withheldReason: optionalText,
  followUp: z.strictObject({
    status: z.enum(FOLLOW_UPS),
    owner: person.exactOptional(),
    firstTargetOn: optionalDay,
    targetOn: optionalDay,
    targetSetBy: z.enum(TARGET_SETTERS).exactOptional(),
    targetChangedBecause: optionalText,
  }),
})

export const recordSchema = z.strictObject({
  key: text.min(1),
  title: text,
  recordType: z.enum(RECORD_TYPES),
  status: z.enum(STATUSES),
  force: text,
  commissioner: text,
  commissionerOffice: text,
  leadInspectorate: z.enum(INSPECTORATES),
  inspectorate: text,
  summary: text,
  grades: z.array(z.strictObject({ area: text, grade: optionalText })),
  gradeScheme: text,
  legalBasis: z.enum(LEGAL_BASES),
  reportPublishedOn: optionalDay,
  reportAddress: optionalText,
  acknowledgement: richText,
  chiefOfficer: z.strictObject({
    invitedOn: optionalDay,
    replyBy: optionalDay,
    repliedOn: optionalDay,
    comments: richText,
    response: richText,
  }),
  marking: z.enum(MARKINGS).exactOptional(),
  leadOfficer: person.exactOptional(),
  approval: z.strictObject({
    version: text,
    round: z.int().min(0),
    fingerprint: optionalText,
    askedOn: optionalDay,
    approvedOn: optionalDay,
    returnedWords: optionalText,
  }),
  publication: z.strictObject({
    publishedOn: optionalDay,
    address: optionalText,
    sentToInspectorsOn: optionalDay,
    sentToHomeSecretaryOn: optionalDay,
    lateReason: optionalText,
  }),
  retention: z.strictObject({
    reviewOn: optionalDay,
    onHold: z.boolean(),
    holdReason: optionalText,
  }),
  source: z.strictObject({ file: text, notes: text }).exactOptional(),
})

/** The JSON form of a record with its findings. */
const wholeRecordSchema = z.strictObject({
  record: recordSchema,
  findings: z.array(findingSchema),
}) satisfies z.ZodType<WholeRecord>

const MOST_FAULTS_NAMED = 5

function parseJson(json: string, from: string): unknown {
  try {
    return JSON.parse(json)
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new Error(`${from} is not JSON: ${why}.`, { cause: thrown })
  }
}

function check(json: unknown, from: string) {
  try {
    return wholeRecordSchema.safeParse(json)
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw new Error(`${from} is nested too deeply to be a record.`, { cause: thrown })
  }
}

/** Throws an Error that names the file and each wrong field. `from` is the file's name. */
export function readRecordJson(json: string, from: string): WholeRecord {
  const read = check(parseJson(json, from), from)
  if (read.success) return read.data
  const faults = read.error.issues
    .slice(0, MOST_FAULTS_NAMED)
    .map(({ path, message }) => `\n  ${path.join('.') || 'the whole file'}: ${message}`)
  const more = read.error.issues.length - faults.length
  throw new Error(
    `${from} is not a record. Put these right and try again:${faults.join('')}${more > 0 ? `\n  and ${more} more` : ''}`,
  )
}
