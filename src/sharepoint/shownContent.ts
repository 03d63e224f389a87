// What was shown to whoever decides, as it is kept in the round: canonical JSON, from which the print is made and the
// fingerprint can be worked out by anybody. A note holds 63,999 characters; what is longer is kept as gzip (RFC 1952).
import { z } from 'zod'
import { canonicalJson, type Json } from '#core/canonicalJson.ts'
import type { Content } from '#core/content.ts'
import { parseDay } from '#core/day.ts'
import { FINDING_KINDS, OUTCOMES } from '#core/finding.ts'
import { LEGAL_BASES, MARKINGS, RECORD_TYPES } from '#core/record.ts'
import type { RichBlock } from '#core/richText.ts'

const LONGEST_PLAIN = 60_000
const PACKED = 'gzip:'

const run = z.strictObject({
  text: z.string(),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
  link: z.string().exactOptional(),
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

const day = z.string().transform((text, context) => {
  const read = parseDay(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'is not a day' })
  return z.NEVER
})

const finding = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  reference: z.string(),
  parentReference: z.string().exactOptional(),
  groupName: z.string().exactOptional(),
  addressee: z.string(),
  text: z.string(),
  deadline: z.string().exactOptional(),
  outcome: z.enum(OUTCOMES),
  answer: richText,
  sharedWith: z.array(z.string()),
  forceResponse: richText,
})

/** Content as JSON: what a round keeps. */
export const contentSchema = z.strictObject({
  shape: z.literal(1),
  recordKey: z.string(),
  version: z.string(),
  recordType: z.enum(RECORD_TYPES),
  title: z.string(),
  force: z.string(),
  commissioner: z.string(),
  commissionerOffice: z.string(),
  inspectorate: z.string(),
  summary: z.string(),
  grades: z.array(z.strictObject({ area: z.string(), grade: z.string().exactOptional() })),
  gradeScheme: z.string(),
  legalBasis: z.enum(LEGAL_BASES),
  reportPublishedOn: day.exactOptional(),
  reportAddress: z.string().exactOptional(),
  findings: z.array(finding),
  acknowledgement: richText,
  chiefOfficerComments: richText,
  responseToChiefOfficer: richText,
  marking: z.enum(MARKINGS).exactOptional(),
}) satisfies z.ZodType<Content>

const through = async (bytes: BlobPart, stream: GenericTransformStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())

export async function writeShown(shown: Content): Promise<string> {
  const json = canonicalJson(shown satisfies Json)
  if (json.length <= LONGEST_PLAIN) return json
  const packed = await through(json, new CompressionStream('gzip'))
  return PACKED + btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
}

async function unpack(held: string): Promise<string> {
  if (!held.startsWith(PACKED)) return held
  const packed = Uint8Array.from(atob(held.slice(PACKED.length)), (char) => char.charCodeAt(0))
  return new TextDecoder().decode(await through(packed, new DecompressionStream('gzip')))
}

/** Throws where it is not what a service of ours wrote. */
export const readShown = async (held: string): Promise<Content> =>
  contentSchema.parse(JSON.parse(await unpack(held)))
