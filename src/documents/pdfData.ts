// A printing as the PDF template reads it: plain data, all of it words and numbers.
import { DRAFT_NOTICE, type PaperBlock } from '#core/document.ts'
import { cleanDescription } from './cleanText.ts'
import { embeddedRecord } from './embeddedRecord.ts'
import { DRAFT_MARK, fileTitle, type Paper, recordIn } from './printing.ts'

export type PdfData = {
  readonly fileTitle: string
  readonly title: string
  readonly subject: string
  readonly marking: string
  readonly draftMark: string
  readonly draftNotice: string
  readonly opening: readonly PaperBlock[]
  readonly blocks: readonly PaperBlock[]
  /** Seconds since 1970. */
  readonly time: number
  /** The same, in parts, as the template takes it. */
  readonly date: { readonly [part: string]: number }
  /** The record, for the metadata: not for the template. */
  readonly embedded?: string
}

// A PDF for the archive must name its day (ISO 19005-2). What nobody has approved has none: it names the first day of
// computers, which nobody will take for one.
const NO_DAY = 0

const levelsOf = (blocks: readonly PaperBlock[]): readonly number[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []))

/** Throws an Error when a heading would skip a level: PDF/UA-1 forbids it (ISO 14289-1, 7.4.2). */
export function pdfData(paper: Paper): PdfData {
  const { description, at } = paper
  const printing = recordIn(paper)
  const clean = cleanDescription(description)
  const levels = [...levelsOf(clean.opening), 1, ...levelsOf(clean.blocks)]
  if (levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1))
    throw new Error(
      'The PDF could not be made: a heading of it skips a level. Tell support which it was.',
    )
  const date = new Date(at ?? NO_DAY)
  return {
    fileTitle: fileTitle(clean),
    title: clean.title,
    subject: clean.subject,
    marking: clean.marking,
    draftMark: clean.isDraft ? DRAFT_MARK : '',
    draftNotice: clean.isDraft ? DRAFT_NOTICE : '',
    opening: clean.opening,
    blocks: clean.blocks,
    time: Math.floor(date.getTime() / 1000),
    date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    },
    ...(printing && { embedded: embeddedRecord(printing) }),
  }
}
