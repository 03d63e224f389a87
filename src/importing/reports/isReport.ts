// Whether a source is an inspection report, and not an office's answer to one: by who speaks in it.
import { anyOf } from '../words/anyOf.ts'
import { headingOf } from '../marks/headings.ts'
import { type Labelled, labelledLine } from '../marks/itemFacts.ts'
import { isClosing } from '../marks/marks.ts'
import { columnNamed } from '../words/columns.ts'
import { OFFICE } from '../words/offices.ts'
import { isGreeting } from '../record/opening.ts'
import { withoutQuotations } from '../words/wording.ts'

const INSPECTORS_SPEAK = anyOf(
  [
    // `We found`, `our inspectors`.
    /\b(?:we|our) (?:found|inspected|inspection|inspectors|recommend(?:ed)?|make|made|examined|visited|graded|assessed|expect|saw|reviewed|spoke|identified|conclude|concluded|heard|analysed|held|were (?:told|pleased|concerned))\b/,
    // What only a report of theirs has: `Terms of reference`, an inspector's title below a name.
    /\b(?:super-complaint|terms of reference|joint (?:thematic )?inspection (?:by|led)|joint investigation by|HM Inspector of Constabulary$)/,
    // What they say of a force: `Northmarch Police requires improvement`.
    /\b(?:the force|the police|constabulary|[a-z]+ police) (?:should|needs to|is (?:good|adequate|outstanding|inadequate) at|requires improvement)\b/,
  ],
  'gim',
)
const OFFICE_SPEAKS = new RegExp(
  `\\b(?:I (?:am|have|will|welcome|write|accept|support|do)|my (?:office|panel|response|comments)|the ${OFFICE}(?: (?:has|is|was|will|welcomes|supports|accepts|agrees|notes)|['’]s (?:response|reply|comments)))\\b`,
  'gi',
)
/** An answer may quote as many; where nobody at all speaks for an office, one is enough. */
const FEWEST = 2
const OF_ANSWER = /^date of (?:our |this )?(?:response|answer|reply)\b/i

/** The head of a table with answers in it: `No.⇥Recommendation⇥PCC’s response`. */
function headsAnswers(line: string): boolean {
  const heads = line.split('\t')
  if (heads.length < 3) return false
  const columns = heads.map(columnNamed)
  return columns.includes('response') || columns.includes('forceResponse')
}

const isSpeech = (labelled: Labelled | undefined): boolean =>
  labelled?.is === 'speech' && labelled.of !== 'wording' && !labelled.isBare

/** Where an inspector writes in the first person. */
const FOREWORD =
  /^(?:\d[\d.]* )?(?:foreword|preface|HMI\b.{0,40}|(?:HM |chief )*inspector['’]s .{3,30}|.{0,30}\bobservations)$/i

/** What is quoted, and what an inspector says in person, tells nothing of whose the source is. */
function ownWords(lines: readonly string[]): string {
  let isForeword = false
  const kept = lines.filter((line) => {
    const isHeading = line !== '' && line.length < 60 && !/[.:;,?!]$/.test(line)
    if (isHeading) isForeword = FOREWORD.test(line)
    return !isForeword
  })
  return withoutQuotations(kept.join('\n'))
}

export function isReport(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.some((line) => /\backnowledgement record$/i.test(line))) return false
  if (lines.some((line) => isGreeting(line) || isClosing(line))) return false
  // `Response` alone is a chapter of many a report.
  const isAnswer = (line: string): boolean => {
    if (!line.includes(' ')) return false
    const part = headingOf(line)?.part
    return (
      part === 'body' ||
      part === 'chiefOfficer' ||
      OF_ANSWER.test(line) ||
      headsAnswers(line) ||
      isSpeech(labelledLine(line))
    )
  }
  if (lines.slice(0, 400).some(isAnswer)) return false
  const own = ownWords(lines)
  const spoken = (who: RegExp): number => own.match(who)?.length ?? 0
  const [inspectors, office] = [spoken(INSPECTORS_SPEAK), spoken(OFFICE_SPEAKS)]
  return inspectors >= (office === 0 ? 1 : FEWEST) && inspectors > 3 * office
}
