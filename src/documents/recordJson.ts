// A record as a file: the JSON form of core's WholeRecord, checked where it comes in.
import { z } from 'zod'
import {
  ADDRESSED_TO,
  DEADLINE_PRECISIONS,
  type Finding,
  FINDING_KINDS,
  FOLLOW_UPS,
  OUTCOMES,
  TARGET_SETTERS,
} from '#core/finding.ts'
import {
  type AcknowledgementRecord,
  INSPECTORATES,
  LEGAL_BASES,
  MARKINGS,
  RECORD_TYPES,
  STATUSES,
  type WholeRecord,
} from '#core/record.ts'
import { dayShape } from '#shapes/day.ts'
import type { EveryKey } from '#shapes/everyKey.ts'
import { richTextShape } from '#shapes/richText.ts'
import { textShape } from '#shapes/text.ts'

const optionalText = textShape.exactOptional()
const optionalDay = dayShape.exactOptional()

const person = z.strictObject({ id: textShape, name: textShape })

export const findingSchema = z.strictObject({
  key: textShape,
  kind: z.enum(FINDING_KINDS),
  reference: textShape,
  position: z.number(),
  parentReference: optionalText,
  groupName: optionalText,
  addressee: textShape,
  forUs: z.enum(ADDRESSED_TO),
  text: textShape,
  deadline: z
    .strictObject({ asWritten: textShape, precision: z.enum(DEADLINE_PRECISIONS), on: optionalDay })
    .exactOptional(),
  answer: z.strictObject({
    outcome: z.enum(OUTCOMES),
    words: richTextShape,
    sharedWith: z.array(textShape),
  }),
  forceResponse: richTextShape,
  withheldReason: optionalText,
  followUp: z.strictObject({
    status: z.enum(FOLLOW_UPS),
    owner: person.exactOptional(),
    firstTargetOn: optionalDay,
    targetOn: optionalDay,
    targetSetBy: z.enum(TARGET_SETTERS).exactOptional(),
    targetChangedBecause: optionalText,
  }),
} satisfies EveryKey<Finding>)

export const recordSchema = z.strictObject({
  key: textShape.min(1),
  title: textShape,
  recordType: z.enum(RECORD_TYPES),
  status: z.enum(STATUSES),
  force: textShape,
  commissioner: textShape,
  commissionerOffice: textShape,
  leadInspectorate: z.enum(INSPECTORATES),
  inspectorate: textShape,
  summary: textShape,
  grades: z.array(z.strictObject({ area: textShape, grade: optionalText })),
  gradeScheme: textShape,
  legalBasis: z.enum(LEGAL_BASES),
  reportPublishedOn: optionalDay,
  reportAddress: optionalText,
  acknowledgement: richTextShape,
  chiefOfficer: z.strictObject({
    invitedOn: optionalDay,
    invitedTo: optionalText,
    invitedBy: person.exactOptional(),
    replyBy: optionalDay,
    remindedOn: optionalDay,
    repliedOn: optionalDay,
    noReplyOn: optionalDay,
    comments: richTextShape,
    commentsFile: optionalText,
    response: richTextShape,
  }),
  marking: z.enum(MARKINGS).exactOptional(),
  leadOfficer: person.exactOptional(),
  approval: z.strictObject({
    version: textShape,
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
  source: z
    .strictObject({ file: textShape, notes: textShape, keptAs: optionalText })
    .exactOptional(),
} satisfies EveryKey<AcknowledgementRecord>)

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
