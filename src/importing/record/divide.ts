// Where one record of a source ends and the next begins: forms by their titles, letters by their closings, the
// responses of a page by the lines that name what they answer.
import { IN_FULL, namesOffice, OFFICE } from '../words/offices.ts'
import { isBlank } from '../lines/lines.ts'
import { dateLine } from '../words/dates.ts'
import { isClosing } from '../marks/marks.ts'
import { headingOf } from '../marks/headings.ts'
import { signatureOf } from '../words/names.ts'
import { isGreeting, isRecipient } from './opening.ts'
import { standsAlone } from './standsAlone.ts'
import { bareTitle, isNoTitle } from './title.ts'
import { formStarts, titleStarts } from './labelStarts.ts'
import { openingMark } from '../marks/references.ts'

type Lines = readonly string[]

const cutAt = (lines: Lines, starts: readonly number[]): readonly Lines[] =>
  starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]))

const LONGEST_SIGNATURE_LINE = 100
const MOST_SIGNATURE_LINES = 5
const AFTER_SIGNATURE = /^(?:cc|copied to|enc|encs|enclosures?|copy to)\b[:.]?/i

/** The line after the signature under a closing: a name, an office, who has a copy. */
function endOfSignature(lines: Lines, closing: number): number {
  let end = closing + 1
  let taken = 0
  let isSigned = false
  for (let index = end; index < lines.length && taken < MOST_SIGNATURE_LINES; index += 1) {
    const line = (lines[index] ?? '').trim()
    if (line === '') continue
    const isNext =
      dateLine(line) !== undefined || isGreeting(line) || line.length > LONGEST_SIGNATURE_LINE
    const isMore = AFTER_SIGNATURE.test(line)
    if (isNext || (isSigned && !isMore) || /[.?!]$/.test(line)) break
    taken += 1
    end = index + 1
    const before = lines.slice(closing + 1, end).map((one) => one.trim())
    isSigned = isMore || signatureOf(before.filter((one) => one !== '')) !== undefined
  }
  return end
}

/** A chief constable's letter in the office's own ends none of the office's. */
function isSignedByChief(lines: Lines, closing: number): boolean {
  const below = lines
    .slice(closing + 1, endOfSignature(lines, closing))
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return signatureOf(below)?.of === 'chiefOfficer'
}

/** Each letter but the last ends with its signature. What follows the last closing belongs to the last letter. */
function letterStarts(lines: Lines): readonly number[] {
  const closings = lines.flatMap((line, index) =>
    isClosing(line.trim()) && !isSignedByChief(lines, index) ? [index] : [],
  )
  if (closings.length < 2) return []
  const ends = closings.slice(0, -1).map((closing) => endOfSignature(lines, closing))
  return [0, ...ends]
}

const NAMES_RESPONSE = new RegExp(
  `^(?:#+ )?(?:(?:the |my |our )?(?:${OFFICE}|${IN_FULL})(?:['’]s?)? )?(?:statutory )?(?:response|reply) (?:to|on) .{8,160}$`,
  'i',
)
const FEWEST_LINES = 3
/** `Response to each recommendation` */
const isItemsHeading = (line: string): boolean => {
  const part = headingOf(line)?.part
  return part === 'items' || part === 'group'
}

/** The date of a letter and whom it is to, above the line that names what it answers. */
function topOfLetter(lines: Lines, start: number): number {
  let top = start
  for (let index = start - 1; index >= 0; index -= 1) {
    const line = (lines[index] ?? '').trim()
    if (dateLine(line) !== undefined || isRecipient(line)) top = index
    else if (line !== '') break
  }
  return top
}

/** A page of responses: each opens with a line such as `Response to Getting a grip`. */
function responseStarts(lines: Lines): readonly number[] {
  const starts = lines.flatMap((line, index) => {
    if (!isBlank(lines[index - 1]) || !/\brepl|\brespon/i.test(line)) return []
    // Its title may go on in a second line.
    const isWrapped = !isBlank(lines[index + 1]) && !lines[index + 1]?.includes('\t')
    const text = (isWrapped ? `${line} ${lines[index + 1] ?? ''}` : line).trim()
    const standsAlone = isBlank(lines[index + (isWrapped ? 2 : 1)])
    const isName = NAMES_RESPONSE.test(text) && !/[.:;,]$/.test(text) && standsAlone
    const isOther =
      /\bchief (?:constable|officer)|\bcomments\b/i.test(text) ||
      openingMark(text) !== undefined ||
      isNoTitle(bareTitle(text)) ||
      isItemsHeading(text)
    return isName && !isOther ? [index] : []
  })
  // A link to another response has nothing below it.
  const full = starts.filter((start, index) => {
    const own = lines.slice(start + 1, starts[index + 1]).filter((line) => !isBlank(line))
    return own.length >= FEWEST_LINES
  })
  // Where the first has nothing above it, a date between two is of the signature before it.
  const tops = full.map((start) => topOfLetter(lines, start))
  return tops.every((top, at) => top !== full[at]) ? tops : full
}

const GREETED = 2

/** Letters whose closings were lost are told apart by their greetings. */
function greetingStarts(lines: Lines): readonly number[] {
  // Who writes to the commissioner is the chief constable, in the commissioner's own answer.
  const greetings = lines.flatMap((line, index) =>
    isGreeting(line.trim()) && !namesOffice(line) ? [index] : [],
  )
  if (greetings.length < GREETED) return []
  // A date stands above the greeting of its letter.
  return greetings.map((greeting) => {
    const above = lines.slice(Math.max(0, greeting - 6), greeting)
    const dated = above.findLastIndex((line) => dateLine(line.trim()) !== undefined)
    return dated === -1 ? greeting : greeting - (above.length - dated)
  })
}

/** The lines of each record; a source of one record is given back whole. */
export function divideRecords(lines: Lines): readonly Lines[] {
  const full = (starts: readonly number[]): readonly Lines[] =>
    cutAt(lines, starts).filter((part) => !part.every(isBlank))
  for (const starts of [formStarts, letterStarts]) {
    const parts = full(starts(lines))
    if (parts.length > 1) return parts
  }
  for (const starts of [greetingStarts, responseStarts, titleStarts]) {
    const parts = full(starts(lines))
    if (parts.length > 1 && parts.every(standsAlone)) return parts
  }
  return [lines]
}
