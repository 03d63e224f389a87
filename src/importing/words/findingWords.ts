// What the wording of an item tells: whom it is for, and by when.
import type { ImportedDeadline } from '../imported.ts'
import { DATE, readDate } from './dates.ts'
import { NUMBER, readNumber } from './numbers.ts'
import { namesOffice, OFFICE } from './offices.ts'
import { withoutQuotations } from './wording.ts'

const DUTY =
  /\b(should|must|needs? to|ought to|are to|is to|has to|have to|dyla(?:i|nt)|dylid|rhaid)\b/i
const OF_SPEAKER = /\b(I|my|me|rwy|rwyf|fy)\b|\b(my|our) office\b/

/** `We recommend that, within three months, the force reviews …` */
export const recommends = (words: string): boolean => /^we recommend that\b/i.test(words)

/** Whether words lay a duty on somebody, and do not speak as the office. What is quoted, `for my own child`, is nobody's. */
export const readsAsFinding = (words: string): boolean =>
  (DUTY.test(words) || recommends(words)) && !OF_SPEAKER.test(withoutQuotations(words))

/** `Responding to the public`: what an item is about, before its wording. */
export const isTopic = (words: string): boolean =>
  /^[A-Z]/.test(words) &&
  words.split(' ').length <= 10 &&
  !DUTY.test(words) &&
  !/^(?:By|Within|From|Before|After|No later|With|Where)\b|, |[.?!:;,]$|\b(?:the|of|and|to|in|for|a|an|is|are|was|has|have|had|were|will|I|we)$/i.test(
    words,
  ) &&
  !/\b(?:is|are|was|has|have|had|were|will|I|we|my|our)\b/.test(words)

/** Whether words name what is wrong, as a cause of concern does. */
export const readsAsCause = (words: string): boolean =>
  /\b(?:force|constabulary|it|they)\b[^.]{0,80}\b(?:does(?:n[’']t| not)|is(?:n[’']t| not)|are(?:n[’']t| not)|fail(?:s|ing|ed)?|cannot|can[’']t|isn|lacks?|needs?)\b/i.test(
    words,
  ) && !OF_SPEAKER.test(words)

const OPENS_ANSWER = new RegExp(
  `^(?:(?:partially |partly |not )?(?:accepted|agreed|noted|completed?|rejected|done)|not for|no action|the ${OFFICE} (?:\\w+ed|is|was|has|will))\\b`,
  'i',
)
const IN_FIRST_PERSON = /\b(I|my|me|my office|we|our)\b|\b(?:rwyf?|byddaf|mae) /i

/** What follows the mark of a cause of concern says what is wrong, in whatever words, unless an office speaks. */
export const saysWhatIsWrong = (words: string): boolean =>
  readsAsCause(words) ||
  !(OPENS_ANSWER.test(words) || IN_FIRST_PERSON.test(words) || namesOffice(words))

/** `Speak to every child who is present`: an order, and no report of what is. */
export const orders = (words: string): boolean =>
  /^(?!(?:The|This|That|These|Those|It|All|Some|There|Both|In|On|At|From|By|Since|Following|After)\b)[A-Z][a-z]+(?<!ed|ing|s) (?!(?:has|have|had|is|are|was|were|will|and)\b)[a-z]/.test(
    words,
  )

/** Whether words after an item's mark are already the answer to it. */
export const readsAsAnswer = (words: string): boolean =>
  OPENS_ANSWER.test(words) ||
  IN_FIRST_PERSON.test(withoutQuotations(words)) ||
  (!DUTY.test(words) &&
    /\b(has|have|had|was|were|will|is|are|accepted|agreed|completed?)\b/.test(words))

const OPENING_CLAUSE =
  /^(?:By|Within|Before|From|After|In|No later than|Not later than|With immediate effect|Immediately|Where|When|While|If|Until|To)\b[^,]*, /i
const SUBJECT = new RegExp(
  // What should be done is no body that should do it.
  `^(.{2,90}?),? (?:(?:immediately|urgently|also) )?(?:should|must|needs? to|ought to)\\b(?! (?:\\w+ly )?be \\w+ed\\b)`,
  'i',
)
/** Words without the clause before them that says when or where: `By June 2021, forces` leaves `forces`. */
export const withoutOpeningClause = (words: string): string => words.replace(OPENING_CLAUSE, '')
/** What is asked for, with a plural before it: `forces review`. */
const ASKED =
  '(?:review|take|make|ensure|set|work|consider|develop|improve|agree|publish|provide|establish|introduce|adopt|use|give)'
/** Many of them: no verb, though they end as one does. */
const MANY =
  'forces|constables|officers|commissioners|services|inspectors|bodies|boards|partners|agencies|partnerships|areas|leads'
/** After `We recommend that`, where the duty is in the verb: `the force reviews`, `forces immediately review`. */
const RECOMMENDED = new RegExp(
  `^we recommend that,? (?:(?:within|by|from|no later than|immediately)\\b[^,]*, )?(?:the )?(.{3,80}?) (?:should|must|(?:immediately )?${ASKED}s?|(?!${MANY})[a-z]+s)\\b`,
  'i',
)
const LONGEST_SUBJECT = 12

/** The subject of the sentence, which is whom the item is for. `The force` names nobody: it is the one inspected. */
export function addresseeInWords(text: string): string | undefined {
  const [, subject] = RECOMMENDED.exec(text) ?? SUBJECT.exec(withoutOpeningClause(text)) ?? []
  const plain = subject?.replace(/^the /i, '').trim()
  if (plain === undefined || plain.split(' ').length > LONGEST_SUBJECT) return undefined
  return /^(?:force|it|they|this|there|that|constabulary)(?: and its\b.*)?$/i.test(plain)
    ? undefined
    : plain
}

const BY_DATE = new RegExp(
  `\\b(?:by|before|no later than|not later than|erbyn)(?: the end of| ddiwedd)? (?:the )?(${DATE})`,
  'i',
)
const BY_OTHER = /\bby (?:the end of )?(?:(?:spring|summer|autumn|winter) )?\d{4}\b/i
const RELATIVE = new RegExp(
  `\\bwithin (${NUMBER}) (day|week|month|year)s?(?: of [^,.]{3,60})?`,
  'i',
)
const IMMEDIATE = /\b(?:immediately|with immediate effect|ar unwaith)\b/i
const LETTERS: { readonly [unit: string]: string } = { day: 'D', week: 'W', month: 'M', year: 'Y' }

// `within two days` inside a sentence is what is asked for. It is by when as the opening or after the verb of duty …
const stands = (text: string, at: number): boolean =>
  at === 0 ||
  /(?:should|must|needs? to),? $|^(?:to|for) [^:.]{3,80}: $|^we recommend that(?:,| [^,.]{3,60})? $/i.test(
    text.slice(0, at),
  )
// … and between commas: `forces should review, within six months, how they …`
const isApart = (text: string, { index, 0: words }: RegExpExecArray): boolean =>
  text.slice(0, index).endsWith(', ') && text.startsWith(',', index + words.length)
// … and, of months or years, where it closes the sentence.
const closes = (text: string, end: number): boolean => /^\.?(?:$|\s[A-Z])/.test(text.slice(end))

export function deadlineInWords(text: string): ImportedDeadline | undefined {
  const [raw, date] = BY_DATE.exec(text) ?? []
  const read = date === undefined ? undefined : readDate(date)
  if (raw !== undefined && read) return { raw, precision: read.precision, date: read.on }
  const relative = RELATIVE.exec(text)
  const isLong = /month|year/i.test(relative?.[2] ?? '')
  if (
    relative?.[1] &&
    relative[2] &&
    (stands(text, relative.index) ||
      isApart(text, relative) ||
      (isLong && closes(text, relative.index + relative[0].length)))
  )
    return {
      raw: relative[0],
      precision: 'relative',
      period: `P${readNumber(relative[1])}${LETTERS[relative[2].toLowerCase()]}`,
    }
  const immediate = IMMEDIATE.exec(text)
  if (
    immediate &&
    (stands(text, immediate.index) || closes(text, immediate.index + immediate[0].length))
  )
    return { raw: immediate[0], precision: 'immediate' }
  const other = BY_OTHER.exec(text)
  return other ? { raw: other[0], precision: 'none' } : undefined
}

/** A cell of deadlines: a date, a time from publication, or words that set no day. Empty is none at all. */
export function deadlineInCell(cell: string): ImportedDeadline | undefined {
  if (cell === '') return undefined
  const raw = cell.replace(/\.$/, '')
  if (/^immediate(?:ly)?$/i.test(raw)) return { raw: cell, precision: 'immediate' }
  const read = readDate(raw.replace(/^(?:by|before|no later than|not later than)(?: the)? /i, ''))
  if (read) return { raw: cell, precision: read.precision, date: read.on }
  const found = deadlineInWords(cell) ?? deadlineInWords(`Within ${raw}`)
  return found ? { ...found, raw: cell } : { raw: cell, precision: 'none' }
}
