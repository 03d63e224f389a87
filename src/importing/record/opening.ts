// What stands before the body of a letter or a page: addresses, date, greeting, title.
import { namesOffice } from '../words/offices.ts'
import type { Day } from '#core/day.ts'
import { dateLine } from '../words/dates.ts'
import { endsFront } from '../marks/headings.ts'
import { signed } from '../marks/marks.ts'
import type { Paragraph } from '../marks/paragraphs.ts'
import { openingMark } from '../marks/references.ts'
import { recipientsIn } from '../words/recipients.ts'
import { bareTitle, isNoTitle, quotedTitle } from './title.ts'

export type Opening = {
  readonly addressedTo: readonly string[]
  readonly recordDate?: Day
  /** Whether that date is only the page's. */
  readonly isDateOfPost?: boolean
  readonly title?: string
  readonly hasGreeting: boolean
  readonly body: readonly Paragraph[]
}

const GREETING = /^(?:Dear|Annwyl|To)\b (.{2,60}?),?$/
export const isGreeting = (line: string): boolean =>
  /^(?:Dear|Annwyl)\b/.test(line) && GREETING.test(line)

/** `To: Home Secretary` */
export const isRecipient = (line: string): boolean => recipientsIn(line).length > 0
const ADDRESS =
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|^\d{1,4}[A-Z]? .*\b(street|road|lane|avenue|place|square|way|drive|close)\b|@|^(tel|telephone|email|e-mail|web|our ref|your ref|ref)\b/i
const ABOUT = /\b(report|inspections?|response|HMIC(?:FRS)?|thematic|review|PEEL|revisit)\b/i
/** The name of the office above its words. */
const isOffice = (line: string): boolean => /\boffice (?:of|for)\b/i.test(line) && !ABOUT.test(line)
const MAIL_HEAD = /^(?:from|to|cc|bcc|sent|importance|attachments?): /i
const IN_MAIL_HEAD = /^(?:from|to|cc|sent|subject|re): /i
const LONGEST_LINE = 140

const isProse = (text: string): boolean =>
  /[a-z]\. [A-Z].*(?:[.:]$|[a-z]{3})/.test(text) ||
  /[.!]["”’']?$/.test(text) ||
  (text.endsWith(':') && text.split(' ').length > 7) ||
  text.replace(/[“"‘][^“”"]+[”"’]$/, '').length > LONGEST_LINE ||
  /^(I|We) (am|are|have|write)\b/.test(text)

function endsOpening(paragraph: Paragraph): boolean {
  if (paragraph.kind === 'bullets') return true
  const { text } = paragraph
  if (paragraph.lines.every((line) => !isProse(line)) && paragraph.lines.length > 1) return false
  return (
    isProse(text) ||
    endsFront(text) ||
    openingMark(text) !== undefined ||
    signed(paragraph.lines) !== undefined
  )
}

/** The line that speaks of an inspection; in a letter, the last one between its date or greeting and its body. */
function titleIn(lines: readonly string[]): string | undefined {
  const subject = lines.find((line) => /^subject: /i.test(line))
  if (subject !== undefined && !isNoTitle(bareTitle(subject))) return subject
  const isTop = (line: string): boolean => dateLine(line) !== undefined || GREETING.test(line)
  const candidates = (some: readonly string[]): readonly string[] =>
    some.filter(
      (line) =>
        !MAIL_HEAD.test(line) &&
        !/[.!]$/.test(line) &&
        !isOffice(line) &&
        !isTop(line) &&
        !isRecipient(line) &&
        !ADDRESS.test(line) &&
        !isNoTitle(bareTitle(line)),
    )
  const below = candidates(lines.slice(lines.findLastIndex(isTop) + 1))
  const about = (some: readonly string[]): string | undefined =>
    some.find((line) => ABOUT.test(line) && line.includes(' '))
  const all = candidates(lines)
  const standsAlone = lines.some(isTop) || all.length === 1
  const quoted = below.find((line) => /\brespon/i.test(line) && quotedTitle(line) !== undefined)
  return quoted ?? about(below) ?? (standsAlone ? below.at(-1) : undefined) ?? about(all)
}

const NAMES_BODY =
  /\b(?:council|authority|panel|committee|e-?mail|house|hall|chambers|building|floor)\b/i

/** A line alone above the address of a letter, of whatever words. */
function titleAbove(paragraphs: readonly Paragraph[]): string | undefined {
  const alone = paragraphs.flatMap((one) =>
    one.kind === 'text' && one.lines.length === 1 ? [one.text] : [],
  )
  return alone.findLast(
    (line) =>
      /^[A-Z“"‘'].*\s.*\s.*[^.:;,]$/.test(line) &&
      dateLine(line) === undefined &&
      !isRecipient(line) &&
      !isNoTitle(line) &&
      !namesOffice(line) &&
      ![GREETING, ADDRESS, NAMES_BODY].some((other) => other.test(line)),
  )
}

/** Characters: a line so long broke off at the page's edge. */
const LONG = 55
const MOST_TITLE_LINES = 3

/** The subject of a mail goes on in the lines below it, to the next head. */
function withWholeSubject(lines: readonly string[]): readonly string[] {
  const all: string[] = []
  for (const line of lines) {
    const last = all.at(-1) ?? ''
    const goesOn =
      /^(?:subject|re): /i.test(last) && last.length > LONG && !/^[\w -]{2,20}: /.test(line)
    if (goesOn) all[all.length - 1] = `${last} ${line}`
    else all.push(line)
  }
  return all
}

/** A title broken over lines is one line again; an address block keeps its lines. */
function openingLines(paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.kind === 'bullets') return []
    const { lines, text } = paragraph
    const [first = ''] = lines
    const isWrapped = lines.slice(0, -1).every((line) => line.length > LONG)
    const isWrappedTitle =
      lines.length > 1 &&
      lines.length <= MOST_TITLE_LINES &&
      !lines.some((line) => dateLine(line) !== undefined || IN_MAIL_HEAD.test(line)) &&
      ABOUT.test(isWrapped ? text : first) &&
      (isWrapped
        ? !isNoTitle(bareTitle(text))
        : lines.length === 2 && !isNoTitle(bareTitle(first))) &&
      text.length > 70
    return isWrappedTitle ? [text] : withWholeSubject(lines)
  })
}

/** -1 where nobody is greeted before the body has begun. */
function greetingAt(paragraphs: readonly Paragraph[]): number {
  const greeting = paragraphs.findIndex((one) => one.kind === 'text' && one.lines.some(isGreeting))
  const begins = paragraphs.findIndex(
    (one) => one.kind === 'text' && (endsFront(one.text) || openingMark(one.text) !== undefined),
  )
  // The heading of a page of letters begins none.
  const said = paragraphs.slice(begins, greeting)
  const hasBegun = said.some((one) => one.kind === 'bullets' || isProse(one.text))
  return begins !== -1 && begins < greeting && hasBegun ? -1 : greeting
}

export function readOpening(paragraphs: readonly Paragraph[]): Opening {
  // What a page says above a letter is not the letter's.
  const greeting = greetingAt(paragraphs)
  const end = paragraphs.findIndex((one, index) => index > greeting && endsOpening(one))
  const length = end === -1 ? paragraphs.length : end
  const lines = openingLines(paragraphs.slice(0, length))
  const greeted = lines.flatMap((line) => GREETING.exec(line)?.[1] ?? [])
  const named = lines.flatMap(recipientsIn)
  // The greeting says it again, shorter.
  const addressedTo = named.length > 0 ? named : greeted.flatMap(recipientsIn)
  const dated = lines.map(dateLine).find((date) => date?.precision === 'day')
  const title =
    titleIn(lines) ?? (greeting === -1 ? undefined : titleAbove(paragraphs.slice(0, length)))
  return {
    addressedTo: [...new Set(addressedTo)],
    ...(dated && { recordDate: dated.on, isDateOfPost: dated.isOfPost }),
    ...(title !== undefined && { title }),
    hasGreeting: greeted.length > 0,
    body: paragraphs.slice(length),
  }
}
