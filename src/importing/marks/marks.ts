// What each paragraph of the body is, by its own words: a heading, an item's mark, a signature, or prose.
import { anyOf } from '../words/anyOf.ts'
import { KINDS } from '../words/kinds.ts'
import type { Day } from '#core/day.ts'
import { dateLine, readDate } from '../words/dates.ts'
import { readsAsCause, readsAsFinding } from '../words/findingWords.ts'
import { type Heading, headingOf } from './headings.ts'
import { chiefOfficerNamed, holderSpeaking, type Signature, signatureOf } from '../words/names.ts'
import { asOne, type Paragraph } from './paragraphs.ts'
import type { ImportedKind } from '../imported.ts'
import { type Labelled, labelledLine } from './itemFacts.ts'
import { bareMark, type BareMark, unnumberedMark } from './bareMarks.ts'
import { type Mark, openingMark, sentenceMark } from './references.ts'

export type Marked =
  | { readonly is: 'heading'; readonly heading: Heading; readonly text: string }
  | { readonly is: 'item'; readonly mark: Mark }
  /** Only a number before it: an item or not, by what is round it. */
  | { readonly is: 'numbered'; readonly mark: BareMark; readonly text: string }
  /** A sentence that says which items it answers. */
  | { readonly is: 'sentence'; readonly mark: Mark; readonly text: string }
  /** `Area for improvement: The force should …`: named, without a number. */
  | { readonly is: 'unnumbered'; readonly kind: ImportedKind; readonly text: string }
  | Labelled
  | { readonly is: 'leadIn'; readonly name?: string }
  /** The chief officer's words in quotation marks, led in by the same paragraph. */
  | {
      readonly is: 'quoted'
      readonly text: string
      /** Whether the quotation goes on in the next paragraph. */
      readonly isOpen: boolean
      readonly name?: string
    }
  | { readonly is: 'signature'; readonly signature: Signature; readonly closes: boolean }
  | { readonly is: 'date'; readonly on: Day; readonly isOfPost: boolean }
  | { readonly is: 'closing' | 'nothing' }
  | { readonly is: 'points'; readonly points: readonly string[] }
  | { readonly is: 'prose'; readonly text: string }

const CLOSING =
  /^(yours (sincerely|faithfully|ever|truly)|(kind|best|warm) (regards|wishes)|with best wishes|regards|yn gywir|yr eiddoch(?: yn gywir)?|cofion(?: gorau)?),?(?= |$)/i
const NO_PROSE = anyOf([
  // A greeting: `Dear Home Secretary`.
  /^(?:dear|annwyl) .{2,60}$/,
  /^(?:good (?:morning|afternoon|evening)|hello|hi)\b.{0,30}$/,
  // Copies and what is enclosed: `cc: Dana Reed`, `Encs: 2`, `Background papers: none`.
  /^cc:? .*$/,
  /^enc(?:s|losures?)?\b:?.*$/,
  /^background papers:.*$/,
  // The head and the foot of a mail or a letter: `Sent by e-mail`, `This message is confidential`, `– ends –`.
  /^sent by e-?mail.*$/,
  /^(?:this|the) (?:e-?mail|message)\b.*\b(?:confidential|intended|privileged)\b.*$/,
  /^[-–— ]*ends[-–— ]*$/,
  /^signed (?:for and )?on behalf of (?:the )?[^.:]{3,80}$/,
  // Whom to ask: `Report author: Dana Reed`, `office@northmarch.police.uk`, `If you have any questions, please contact …`.
  /^(?:(?:contact|responding|lead|responsible) officer|report author|further information):? .*$/,
  /^[^.]{0,120}\S+@\S+$/,
  /^please (?:do not hesitate to )?(?:contact|get in touch with|let) (?:me|us|my|our)\b.*$/,
  /^(?:should|if) you (?:have|require|need|wish|would like)\b.*\b(?:contact|hesitate|let (?:me|us) know|in touch)\b.*$/,
  // Nothing is stated: `Causes of concern: none`.
  new RegExp(`^${KINDS} ?:? (?:none|nil)\\.?$`),
])
const LONGEST_LEAD_IN = 400
const SPEAKS =
  /\b(views?|comment(s|ed)?|stated?|states|said|says|respon(ded|se)|repl(ied|y)|provided|follow(s|ing)|writes|wrote|told|added|adds|explained)\b/i

/** `I … set out my comments below.` */
const IS_OURS = /\b(?:my|our) (?:own )?(?:comments?|response|views?|answers?|reply)\b[^.:]*[.:]$/

const LEADS =
  /:$|\b(?:as follows|below)\.$|\b(?:gave|given|made|offered|provided|sent|submitted|supplied|written) (?:me )?(?:the following|these) (?:\w+ )?(?:comments?|observations|reply|response|statement|views?|words)\b[^.]*\.$/

/** `I have asked for the Chief Constable’s view, and she has stated:` */
const isLeadIn = (text: string): boolean =>
  /[.:]$/.test(text) &&
  text.length <= LONGEST_LEAD_IN &&
  LEADS.test(text) &&
  !IS_OURS.test(text) &&
  SPEAKS.test(text.split(/\bchief (?:constable|officer)\b/i).at(-1) ?? '') &&
  /\bchief (constable|officer)\b/i.test(text)

/** `Kerry Doyle, Police and Crime Commissioner for North Fell, said:` leads in the holder's own words. */
const isOwnLeadIn = (text: string): boolean =>
  text.endsWith(':') && text.length < 160 && text.startsWith(holderSpeaking(text) ?? '\0')

export const isClosing = (line: string): boolean => CLOSING.test(line) && line.length < 80

const LONGEST_SIGNATURE_LINE = 120

/** Yours sincerely, a name and an office, parted by blank lines, are one signature. */
export function joinSignatures(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const joined: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)
    const isUnder =
      last?.kind === 'text' &&
      paragraph.kind === 'text' &&
      CLOSING.test(last.lines[0] ?? '') &&
      last.lines.length < 4 &&
      paragraph.text.length <= LONGEST_SIGNATURE_LINE &&
      !/[.:?!]$/.test(paragraph.text) &&
      !NO_PROSE.test(paragraph.text) &&
      headingOf(paragraph.text) === undefined
    if (isUnder) joined[joined.length - 1] = asOne(last, paragraph)
    else joined.push(paragraph)
  }
  return joined
}

const SIGNED_BY =
  /^(?:(?:approved|signed(?: off)?|authorised|presented|submitted)(?: (?:by|on behalf of))?|(?:report |paper )?by|(?:report|paper) (?:of|from)):? ?(?:the )?(?=[A-Z])/i

/** The name and the office of lines that sign, whatever stands before the name. */
export function signed(lines: readonly string[]): Signature | undefined {
  const below = CLOSING.test(lines[0] ?? '') ? lines.slice(1) : lines
  const rest = below.map((line) => line.replace(SIGNED_BY, ''))
  // A name signed by hand may stand above the name in print.
  return signatureOf(rest) ?? signatureOf(rest.slice(1))
}

/** Words that a name opens: a fact of an item, a kind of item, a speaker. */
function named(text: string): Marked | undefined {
  const unnumbered = unnumberedMark(text)
  if (unnumbered && (readsAsFinding(unnumbered.text) || readsAsCause(unnumbered.text)))
    return { is: 'unnumbered', ...unnumbered }
  return labelledLine(text)
}

/** `Date of meeting: 14 November 2023` is of nothing that the record keeps. */
function isOtherDate(text: string): boolean {
  if (text.length > LONGEST_SIGNATURE_LINE || !/\d{4}$/.test(text)) return false
  const [, value = ''] =
    /^(?:date|meeting|review|next|last)\b[^:.]{0,40}: ?(.{4,40})$/i.exec(text) ?? []
  return readDate(value) !== undefined
}

function markParagraph(text: string, lines: readonly string[]): Marked {
  const date = dateLine(text)
  if (date?.precision === 'day') return { is: 'date', on: date.on, isOfPost: date.isOfPost }
  const signature = signed(lines)
  if (signature) return { is: 'signature', signature, closes: CLOSING.test(lines[0] ?? '') }
  if (CLOSING.test(text) && text.length < 200) return { is: 'closing' }
  if (NO_PROSE.test(text) || isOwnLeadIn(text)) return { is: 'nothing' }
  const heading = headingOf(text)
  if (heading) return { is: 'heading', heading, text }
  const opening = openingMark(text)
  if (opening) return { is: 'item', mark: opening }
  const known = named(text)
  if (known) return known
  if (isOtherDate(text)) return { is: 'nothing' }
  const bare = bareMark(text)
  if (bare) return { is: 'numbered', mark: bare, text }
  const sentence = sentenceMark(text)
  if (sentence) return { is: 'sentence', mark: sentence, text }
  const [, leadIn, quotation, end] = /^([^:“"]{10,200}: )[“"](.{20,}?)([”"]?)$/s.exec(text) ?? []
  const isQuoted = leadIn !== undefined && quotation !== undefined && isLeadIn(leadIn.trim())
  if (!isQuoted && !isLeadIn(text)) return { is: 'prose', text }
  const name = chiefOfficerNamed(leadIn ?? text)
  const by = name !== undefined && { name }
  return isQuoted
    ? { is: 'quoted', text: quotation, isOpen: end === '', ...by }
    : { is: 'leadIn', ...by }
}

export const markOf = (paragraph: Paragraph): Marked =>
  paragraph.kind === 'bullets'
    ? { is: 'points', points: paragraph.points }
    : markParagraph(paragraph.text, paragraph.lines)
