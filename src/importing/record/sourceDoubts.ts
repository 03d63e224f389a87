// Doubts about the source as a whole.
import type { Attachment } from './attachments.ts'
import { damageIn } from '../lines/damage.ts'
import { type Doubt, when } from '../doubts.ts'
import { saysChiefOfficerElsewhere } from './facts.ts'
import type { ImportedGrade } from '../imported.ts'
import type { CleanLines } from '../lines/lines.ts'
import { type Parts, valueOf } from './parts.ts'
import { unreadHeads } from '../tables/itemTables.ts'
import { gradeNamed } from '../words/gradeNames.ts'

/** `Good governance` as an area: its grade may be a word of its name. */
const hasGradeWord = (area: string): boolean =>
  area.split(/\s+/).some((word) => gradeNamed(word.replace(/[^A-Za-z]/g, '')) !== undefined)

export function doubtsOfSource(
  { head, values, tables, opening, body, words, paragraphs }: Parts,
  clean: CleanLines,
  attachments: readonly Attachment[],
  grades: readonly ImportedGrade[],
): readonly Doubt[] {
  const hasComments =
    body.chiefOfficer.length > 0 || body.items.some(({ force }) => force.length > 0)
  const isElsewhere = !hasComments && saysChiefOfficerElsewhere(words)
  const isOfPost = opening.recordDate === undefined ? body.isDateOfPost : opening.isDateOfPost
  const isDateOfPost = isOfPost === true && valueOf(values, 'recordDate') === undefined
  return [
    ...when(isDateOfPost, 'record-date-may-be-post-date'),
    ...when(!hasComments && !isElsewhere, 'no-chief-officer-comments'),
    ...when(isElsewhere, 'chief-officer-comments-elsewhere'),
    ...when(
      attachments.some(({ present }) => !present),
      'attachment-missing',
    ),
    ...when(
      grades.some(({ area }) => area !== undefined && hasGradeWord(area)),
      'area-name-contains-grade-word',
    ),
    ...[...head.unread, ...tables.flatMap(unreadHeads)].map(
      (label) => `field-not-read:${label}` as const,
    ),
    ...damageIn(paragraphs),
    ...when(clean.wasDehyphenated, 'dehyphenated'),
    ...when(clean.hadWebFurniture, 'furniture-removed'),
    ...when(clean.hadPageFurniture, 'page-furniture-removed'),
    ...when(clean.wasMachineTranslated, 'machine-translated'),
    ...when(body.closings > 1, 'several-letters'),
    ...when(clean.marking === 'OFFICIAL-SENSITIVE', 'do-not-publish-without-review'),
  ]
}
