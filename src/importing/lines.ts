// The lines of a source, without what a page or a website put round the record.
import type { Marking } from '#core/record.ts'

export type CleanLines = {
  /** Tabs kept, for they part a label from its value; other runs of space are one. */
  readonly lines: readonly string[]
  readonly marking?: Marking
  readonly hadWebFurniture: boolean
  readonly hadPageFurniture: boolean
}

const WEB_FURNITURE: readonly RegExp[] = [
  /\b(quick(ly)? (exit|leave)|exit this site|leave this site)\b/i,
  /\bcookies?\b.*\b(site|website|page|work|accept|settings|preferences|policy)\b/i,
  /^(accept|reject|manage) (all |additional )?cookies$/i,
  /\bskip to (main |the )?(content|navigation)\b/i,
  /^(text|font) size\b/i,
  /^((open|close|main|show|hide|toggle) )?(menu|navigation|search)$/i,
  /^accessibility (settings|tools|options)\b/i,
  /^share( this)?( page| article| post| on .*)?:?$/i,
  /^(print|email|download|bookmark)( this)? page$/i,
  /^(related|recent|latest|other|more) (responses?|links?|pages?|news|posts?|articles?|content)\b/i,
  /^(back|return) to (the )?(top|list|home|news|responses?)\b/i,
  /^(you are here|home)\s*[:>›»/|]/i,
  /^(facebook|twitter|x|linkedin|whatsapp|email)([ ,|]+(facebook|twitter|x|linkedin|whatsapp|email))+$/i,
  /^(contact us|sign up\b.*|subscribe\b.*|follow us\b.*|site ?map|privacy (policy|notice)|©.*|hide this page|cymraeg)$/i,
  /^[^|]{2,40}(\|[^|]{2,40}){2,}$/,
]
const LONGEST_FURNITURE = 160

const PAGE_NUMBER = /^(page \d{1,3}( of \d{1,3})?|\d{1,3} of \d{1,3}|[-–] ?\d{1,3} ?[-–])$/i
const MARKING = /^(OFFICIAL(?:[-– :]{1,3}SENSITIVE)?)$/

const isWebFurniture = (line: string): boolean =>
  line.length <= LONGEST_FURNITURE && WEB_FURNITURE.some((pattern) => pattern.test(line))

const tidy = (line: string): string =>
  line
    .replaceAll(/[\u200b\ufeff\u00ad]/g, '')
    // A PDF's text keeps a column apart by spaces alone.
    .replaceAll(/[^\S\t]{3,}/g, '\t')
    .replaceAll(/[^\S\t]+/g, ' ')
    .replaceAll(/ ?\t+ ?/g, '\t')
    .replace(/^ /, '')
    .replace(/ $/, '')

export function cleanLines(text: string): CleanLines {
  const lines: string[] = []
  let marking: Marking | undefined
  let hadWebFurniture = false
  let hadPageFurniture = false
  for (const line of text.split(/\r\n|[\n\r\f\v\u2028\u2029]/).map(tidy)) {
    const marked = MARKING.exec(line.trim())
    if (marked) marking = line.includes('SENSITIVE') ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL'
    if (marked || PAGE_NUMBER.test(line.trim())) hadPageFurniture = true
    else if (isWebFurniture(line.trim())) hadWebFurniture = true
    else lines.push(line)
  }
  return { lines, ...(marking && { marking }), hadWebFurniture, hadPageFurniture }
}
