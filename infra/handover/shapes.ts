// What the files of a handover hold, as JSON Schema and as what an importer takes. Numbered, so that a later shape can
// be told from this one.
import { z } from 'zod'
import type { Fingerprint } from '#core/content.ts'
import type { Instant } from '#core/day.ts'
import { type Disposal, DISPOSAL_STATES } from '#core/disposal.ts'
import { HOLDER_ROLES, type OfficeHolder } from '#core/office.ts'
import type { WholeRecord } from '#core/record.ts'
import { type ApprovalRound, ROUND_STEPS } from '#core/round.ts'
import { findingSchema, recordSchema } from '#documents/recordJson.ts'
import type { ArchivedFile } from '#sharepoint/fileArchive.ts'
import { contentShape } from '#shapes/content.ts'
import { dayShape } from '#shapes/day.ts'
import { eventNotes } from '#shapes/eventNotes.ts'

const instant = z.iso.datetime().transform((text) => text as Instant)
const person = z.strictObject({ id: z.string(), name: z.string() })

const decision = z.looseObject({
  by: person,
  as: z.string(),
  at: instant,
  words: z.string(),
  receipt: z.string().exactOptional(),
})
// What a later version of the product adds to a round is handed on with it.
const round = z.looseObject({
  recordId: z.string(),
  recordKey: z.string(),
  title: z.string(),
  number: z.int().min(1),
  content: contentShape,
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .transform((text) => text as Fingerprint),
  documentVersion: z.string(),
  asked: z.looseObject({ by: person, at: instant }),
  approver: person,
  state: z.discriminatedUnion('state', [
    z.looseObject({ state: z.literal('Asked') }),
    z.looseObject({ state: z.literal('Approved'), decision }),
    z.looseObject({ state: z.literal('Returned'), decision }),
    z.looseObject({ state: z.literal('Withdrawn') }),
    z.looseObject({ state: z.literal('Overtaken') }),
  ]),
  cardPlaces: z.array(
    z.looseObject({
      personId: z.string(),
      conversationId: z.string(),
      messageId: z.string(),
      name: z.string().exactOptional(),
      sentAt: instant.exactOptional(),
      isList: z.literal(true).exactOptional(),
    }),
  ),
  points: z.array(
    z.looseObject({ by: z.string(), finding: z.int().min(0).exactOptional(), words: z.string() }),
  ),
  reminders: z.array(
    z.looseObject({
      personId: z.string(),
      on: dayShape,
      state: z.enum(['wanted', 'claimed', 'sent']),
      at: instant,
    }),
  ),
  events: eventNotes,
  done: z.array(z.enum(ROUND_STEPS)),
}) satisfies z.ZodType<ApprovalRound>

/** One record, with all that was asked and decided about it. */
export type HandedRecord = WholeRecord & {
  readonly handover: 1
  readonly rounds: readonly ApprovalRound[]
}

export const handedRecordSchema = z.strictObject({
  handover: z.literal(1),
  record: recordSchema,
  findings: z.array(findingSchema),
  rounds: z.array(round),
}) satisfies z.ZodType<HandedRecord>

const holder = z.strictObject({
  person,
  signInName: z.string(),
  role: z.enum(HOLDER_ROLES),
  officeTitle: z.string(),
  body: z.string(),
  from: dayShape,
  to: dayShape.exactOptional(),
  authority: z.string(),
}) satisfies z.ZodType<OfficeHolder>

/** `settings` as they are named and worded on the site. */
export type HandedOffice = {
  readonly handover: 1
  readonly holders: readonly OfficeHolder[]
  readonly settings: Readonly<Record<string, string>>
}

export const handedOfficeSchema = z.strictObject({
  handover: z.literal(1),
  holders: z.array(holder),
  settings: z.record(z.string(), z.string()),
}) satisfies z.ZodType<HandedOffice>

/** Of a file beside others: it leads nowhere else. */
const fileName = z
  .string()
  .regex(/^(?!\.{1,2}$)[^/\\]+$/, 'must be the name of a file, without a folder')

const file = z.strictObject({
  fileName,
  recordKey: z.string().exactOptional(),
  roundKey: z.string().exactOptional(),
  documentVersion: z.string().exactOptional(),
  fingerprint: z.string().exactOptional(),
  format: z.string().exactOptional(),
  publishedOn: dayShape.exactOptional(),
  isSuperseded: z.boolean(),
}) satisfies z.ZodType<ArchivedFile>

export const handedFilesSchema = z.strictObject({ handover: z.literal(1), files: z.array(file) })
export type HandedFiles = z.infer<typeof handedFilesSchema>

const disposal = z.strictObject({
  recordKey: z.string(),
  title: z.string(),
  retentionClass: z.enum(['Published response', 'Unpublished draft']),
  reviewOn: dayShape,
  fingerprint: z.string().transform((text) => text as Fingerprint),
  signedOffBy: person,
  signedOffAs: z.string(),
  at: instant,
  reason: z.string(),
  items: z.strictObject({
    record: z.strictObject({ id: z.string(), version: z.string() }),
    findings: z.array(z.string()),
    rounds: z.array(z.string()),
  }),
  state: z.enum(DISPOSAL_STATES),
  endedAt: instant.exactOptional(),
}) satisfies z.ZodType<Disposal>

/** The log of disposals: all that is left of what was not kept. */
export type HandedDisposals = {
  readonly handover: 1
  readonly disposals: readonly Disposal[]
}

export const handedDisposalsSchema = z.strictObject({
  handover: z.literal(1),
  disposals: z.array(disposal),
}) satisfies z.ZodType<HandedDisposals>

/** JSON Schema (2020-12) of each kind of file, by its name in the bag. */
export const jsonSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({
      'record.schema.json': handedRecordSchema,
      'office.schema.json': handedOfficeSchema,
      'files.schema.json': handedFilesSchema,
      'disposals.schema.json': handedDisposalsSchema,
    }).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', reused: 'ref' }), undefined, 2)}\n`,
    ]),
  )
