// Whom items are for: bodies by their names, or by what the items themselves say.
import { addresseeInWords } from './findingWords.ts'
import { readHalves } from './halves.ts'
import { namesOffice } from './offices.ts'

/** Words that name somebody whom an item may be for. */
const BODIES =
  /\b(?:chief (?:constables?|officers?)|forces?|police|constabular(?:y|ies)|home office|home secretary|ministry|college|npcc|council|services?|inspectorate|agency|office|board|partnerships?|government|national lead)\b/i

export const speaksOfBody = (words: string): boolean => namesOffice(words) || BODIES.test(words)

const BODY =
  "(?:all |the )?(?:chief constables?|chief officers|chief crown prosecutors|(?:police |other )?forces|[\\w' ]*police and crime commissioners?|home office|home secretary|college of policing|crown prosecution service|CPS|NPCC|national police chiefs['’] council|mayors?|(?:\\w+ )?government|ministry of \\w+|(?:(?:prison|probation|fire|health|national|and|rescue) )+services?|local (?:\\w+ ){1,3}(?:boards|authorities|partnerships))"
const BODIES_ALONE = new RegExp(`^${BODY}(?:(?:,|,? and| &) ${BODY})*$`, 'i')
/** Words that name bodies and say nothing else. */
const namesBody = (words: string): boolean => BODIES_ALONE.test(words)

/** `Chief constables` above items is whom they are for: it names bodies alone, or those who should do what is below it. */
export function addressedBy(topic: string | undefined, below: string): string | undefined {
  const addressee = topic?.replace(/^(?:for|to|addressed to) (?:the )?/i, '')
  if (addressee === undefined) return undefined
  const subject = addresseeInWords(below)?.toLowerCase()
  const isWhose = (words: string): true | undefined =>
    namesBody(words) || words.toLowerCase() === subject || undefined
  return readHalves(addressee, isWhose).length > 0 ? addressee : undefined
}
