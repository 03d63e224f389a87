// What a document says, as JSON: what a round keeps, what our prints carry and what a handover hands on.
import { z } from 'zod'
import type { Content, FindingContent } from '#core/content.ts'
import { FINDING_KINDS, OUTCOMES } from '#core/finding.ts'
import { LEGAL_BASES, MARKINGS, RECORD_TYPES } from '#core/record.ts'
import { dayShape } from './day.ts'
import type { EveryKey } from './everyKey.ts'
import { richTextShape } from './richText.ts'
import { textShape } from './text.ts'

const optionalText = textShape.exactOptional()

const finding = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  reference: textShape,
  parentReference: optionalText,
  groupName: optionalText,
  addressee: textShape,
  text: textShape,
  deadline: optionalText,
  outcome: z.enum(OUTCOMES),
  answer: richTextShape,
  sharedWith: z.array(textShape),
  forceResponse: richTextShape,
} satisfies EveryKey<FindingContent>)

/** Core's Content, and no key that it does not know: what is not read could not be fingerprinted again. */
export const contentShape = z.strictObject({
  shape: z.literal(1),
  recordKey: textShape.min(1),
  version: textShape,
  recordType: z.enum(RECORD_TYPES),
  title: textShape,
  force: textShape,
  commissioner: textShape,
  commissionerOffice: textShape,
  inspectorate: textShape,
  summary: textShape,
  grades: z.array(z.strictObject({ area: textShape, grade: optionalText })),
  gradeScheme: textShape,
  legalBasis: z.enum(LEGAL_BASES),
  reportPublishedOn: dayShape.exactOptional(),
  reportAddress: optionalText,
  findings: z.array(finding),
  acknowledgement: richTextShape,
  chiefOfficerComments: richTextShape,
  responseToChiefOfficer: richTextShape,
  marking: z.enum(MARKINGS).exactOptional(),
} satisfies EveryKey<Content>) satisfies z.ZodType<Content>
