// The key of a record: made by us once, from what is known when the record is first made, and never made again.
import type { Day } from '#core/day.ts'
import type { LeadInspectorate } from '#core/record.ts'

const LONGEST = 100

/** Lower case letters and digits, words parted by one hyphen; accents fall away. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  while (words.length > 1 && words.join('-').length > LONGEST) words.pop()
  return words.join('-').slice(0, LONGEST)
}

/**
 * The inspectorate, the day of the report where it is known, and the title: what names one report for good
 * (titles alone are not enough). The same source read twice has one key, so it can't be written twice.
 * Without a title the name of the source's file stands for it.
 */
export function recordKeyFor(facts: {
  readonly leadInspectorate: LeadInspectorate
  readonly reportPublishedOn?: Day | undefined
  readonly title: string
  readonly file?: string | undefined
}): string {
  const name = slug(facts.title) || slug(facts.file ?? '') || 'untitled'
  return [slug(facts.leadInspectorate), facts.reportPublishedOn, name]
    .filter((part) => part !== undefined)
    .join('-')
}

const LONGEST_KEY = 200

/** Whether a key is one that we make: files, addresses and rounds are named by it. */
export const isRecordKey = (key: string): boolean =>
  key.length <= LONGEST_KEY && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key)
