// The record that our own prints carry, checked where it comes in.
import { z } from 'zod'
import type { Content } from '#core/content.ts'
import { parseDay } from '#core/day.ts'
import { FINDING_KINDS, OUTCOMES } from '#core/finding.ts'
import { LEGAL_BASES, MARKINGS, RECORD_TYPES } from '#core/record.ts'
import { isSafeLink, type RichBlock } from '#core/richText.ts'

const text = z.string().refine((words) => words.isWellFormed(), 'holds half a character')
const optional = text.exactOptional()

const day = z.string().transform((written, context) => {
  const read = parseDay(written)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'must be a date written as YYYY-MM-DD' })
  return z.NEVER
})

const run = z.strictObject({
  text,
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  link: text.refine(isSafeLink, 'must be an http, https or mailto address').exactOptional(),
})
const block: z.ZodType<RichBlock> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.strictObject({ kind: z.literal('quote'), blocks: z.lazy(() => richText) }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    start: z.int(),
    items: z.lazy(() => z.array(richText)),
  }),
])
const richText = z.array(block)

const finding = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  reference: text,
  parentReference: optional,
  groupName: optional,
  addressee: text,
  text,
  deadline: optional,
  outcome: z.enum(OUTCOMES),
  answer: richText,
  sharedWith: z.array(text),
  forceResponse: richText,
})

const content = z.strictObject({
  shape: z.literal(1),
  recordKey: text.min(1),
  version: text,
  recordType: z.enum(RECORD_TYPES),
  title: text,
  force: text,
  commissioner: text,
  commissionerOffice: text,
  inspectorate: text,
  summary: text,
  grades: z.array(z.strictObject({ area: text, grade: optional })),
  gradeScheme: text,
  legalBasis: z.enum(LEGAL_BASES),
  reportPublishedOn: day.exactOptional(),
  reportAddress: optional,
  findings: z.array(finding),
  acknowledgement: richText,
  chiefOfficerComments: richText,
  responseToChiefOfficer: richText,
  marking: z.enum(MARKINGS).exactOptional(),
}) satisfies z.ZodType<Content>

const embedded = z.looseObject({ content, receipt: optional })

export type EmbeddedRecord = { readonly content: Content; readonly receipt?: string }

/** Undefined when it is not JSON, or not of a shape that we know: then the words of the print are read instead. */
export function readEmbedded(json: string): EmbeddedRecord | undefined {
  try {
    const { data } = embedded.safeParse(JSON.parse(json))
    return (
      data && {
        content: data.content,
        ...(data.receipt !== undefined && { receipt: data.receipt }),
      }
    )
  } catch (thrown) {
    // A record nested beyond all sense overflows the check.
    if (thrown instanceof SyntaxError || thrown instanceof RangeError) return undefined
    throw thrown
  }
}
