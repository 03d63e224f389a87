// Whether a source is an inspection report, and not an office's answer to one: by who speaks in it.
import { headingOf } from '../headings.ts'
import { type Labelled, labelledLine } from '../itemFacts.ts'
import { isClosing } from '../marks.ts'
import { isGreeting } from '../opening.ts'

const INSPECTORS_SPEAK =
  /\b(?:we|our) (?:found|inspected|inspection|inspectors|recommend(?:ed)?|make|made|examined|visited|graded|assessed|expect|saw|reviewed|spoke|identified|conclude|concluded|heard|analysed|held|were (?:told|pleased|concerned))\b|\b(?:super-complaint|terms of reference|joint (?:thematic )?inspection (?:by|led)|joint investigation by|HM Inspector of Constabulary$)|\b(?:the force|the police|constabulary|[a-z]+ police) (?:should|needs to|is (?:good|adequate|outstanding|inadequate) at|requires improvement)\b/gim
const OFFICE_SPEAKS =
  /\b(?:I (?:am|have|will|welcome|write|accept|support|do)|my (?:office|panel|response|comments)|the (?:commissioner|PCC|PFCC|mayor) (?:has|is|will|welcomes|supports|accepts|agrees|notes))\b/gi
/** Where nobody speaks for an office; elsewhere an answer may quote as many. */
const FEWEST = 2

const isSpeech = (labelled: Labelled | undefined): boolean =>
  labelled?.is === 'speech' && labelled.of !== 'wording' && !labelled.isBare

export function isReport(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.some((line) => /\backnowledgement record$/i.test(line))) return false
  if (lines.some((line) => isGreeting(line) || isClosing(line))) return false
  // `Response` alone is a chapter of many a report.
  const isAnswer = (line: string): boolean =>
    line.includes(' ') && (headingOf(line)?.part === 'body' || isSpeech(labelledLine(line)))
  if (lines.slice(0, 400).some(isAnswer)) return false
  const [inspectors, office] = [INSPECTORS_SPEAK, OFFICE_SPEAKS].map(
    (who) => text.match(who)?.length ?? 0,
  )
  return (inspectors ?? 0) >= FEWEST && (inspectors ?? 0) > 3 * (office ?? 0)
}
