// Two files may hold one record, under titles that differ a little: the same report by its day and lead inspectorate,
// for the same force. A neighbouring office's answer to the same report is a record of its own, however alike the
// words: offices of one region share drafts.
import type { AcknowledgementRecord } from '#core/record.ts'
import { remembering } from '../words/remembering.ts'
import { likeness } from '../words/wording.ts'
import { isSameTitle } from './titles.ts'

export type NamedReport = Pick<
  AcknowledgementRecord,
  'key' | 'title' | 'force' | 'leadInspectorate' | 'reportPublishedOn'
>

/** Without a day the title alone must carry it. */
const TITLES_ALONE = 0.85

// `a terrorist attack` and `terrorist attacks` are one title; so are those with and without their series.
const bare = remembering((title) =>
  title
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(
      /\b(?:an?|the|of|on|in|to|for|and|report|inspection|thematic|joint|hmic(?:frs)?)\b/g,
      ' ',
    )
    .replaceAll(/(?<=[a-z]{3})s\b/g, ''),
)

// `Staffordshire` on a form is `Staffordshire Police` in a letter.
const place = remembering((force) =>
  force
    .toLowerCase()
    .replaceAll(/\b(?:the|police|constabulary|service|force)\b/g, '')
    .replaceAll(/[^a-z]+/g, ' ')
    .trim(),
)

export function isSameRecord(one: NamedReport, other: NamedReport): boolean {
  if (one.key === other.key) return true
  if (one.leadInspectorate !== other.leadInspectorate) return false
  const [day, otherDay] = [one.reportPublishedOn, other.reportPublishedOn]
  const areDated = day !== undefined && otherDay !== undefined
  // A whole register is gone through at each key in the review: what is quickly told apart is not compared by its words.
  if (areDated && day !== otherDay) return false
  const [mine, theirs] = [place(one.force), place(other.force)]
  // Where a source names no force it can't be told from a neighbour's.
  if (mine === '' || mine !== theirs) return false
  return areDated
    ? isSameTitle(one.title, other.title, mine)
    : likeness(bare(one.title), bare(other.title)) >= TITLES_ALONE
}

/** The first of the others that seems to be the same record. */
export const duplicateOf = <T extends NamedReport>(
  one: NamedReport,
  others: readonly T[],
): T | undefined => others.find((other) => isSameRecord(one, other))
