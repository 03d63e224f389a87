// Headings by the words they are made of, in whatever order: offices write “PCC’s response”, “Local Policing Body’s
// Comments” and “Police Crime and Commissioner’s acknowledgement” for one thing.
import type { Day } from '#core/day.ts'
import { DATE, readDate } from '../words/dates.ts'
import { type ItemsHeading, itemsHeading } from './itemsHeadings.ts'
import { OFFICE } from '../words/offices.ts'
import { anyOf } from '../words/anyOf.ts'
import { readHalves } from '../words/halves.ts'
import { openingMark } from './references.ts'
import { PERSON } from '../words/personNames.ts'
import { remembering } from '../words/remembering.ts'
import { LEADS_IN, plainWords, speechNamed } from '../words/speakers.ts'

export type Heading =
  | {
      readonly part: 'body' | 'chiefOfficer'
      /** Words on the whole, and not on the item above. */
      readonly isOfAll: boolean
      /** Who speaks, and the words that name them. */
      readonly by?: { readonly name: string; readonly office: string }
      /** When. */
      readonly on?: Day
    }
  /** `wording`: what the inspectors say of the item above. */
  | { readonly part: 'reply' | 'wording' | 'other' }
  | ItemsHeading

/** Characters. */
const LONGEST_LINE = 200

const ROUND =
  '(?:general|background|introduction|conclusions?|context|overview|purpose|scope|findings|progress|tracker|publication|further information|next steps?)'
const OTHER = anyOf([
  // What a letter or a paper has round its answers: `Purpose and background`.
  new RegExp(`^${ROUND}(?: (?:and|&) ${ROUND})?$`),
  /^notes?(?: to editors)?$/,
  /^summary(?: of .*)?$/,
  /^actions?(?: taken| planned)?$/,
  /^(?:signed|signature)$/,
  // `Purpose of this report`, `About the inspection`.
  /^(?:the )?(?:purpose|aim|scope)(?: (?:of|for) (?:(?:this|the) )?(?:report|paper|statement|response|record|document|note))?$/,
  /^(?:about (?:this|the) |the )?(?:report|inspection)$/,
  // `HMICFRS gradings`, `Grades awarded to the force`.
  /^(?:hmic(?:frs)? |inspection |the |our )?grad(?:e|es|ing|ings)(?: (?:given|awarded)(?: (?:to|by) .{2,60})?)?$/,
  // `Appendix A: the inspectors’ wording`.
  /^(?:appendix|annexe?) (?:[a-z]|\d{1,2})(?: ?[:.–—-] .*)?$/,
])

/** `How the force was graded`, `Our grades at a glance`. */
const GRADING =
  /^(?:how|what|summary|overall|our|the|hmic\S*|inspection)\b[^:.]{0,40}\b(?:grad(?:e|es|ed|ing|ings)|judge?ments?|judged|rated|ratings?)\b[^:.]{0,30}$/i

/** `The Force’s response is as follows:` heads it; the chief constable's leads in, and ends with its quotation. */
const IS_AS_FOLLOWS =
  /(?<!chief (?:constable|officer)\b.*) (?:is|are|was|were) (?:as follows|(?:set out )?below)$/i

/** `1. `, `2.3 `, `# ` before a heading, and the stop after it. */
const bare = (line: string): string =>
  line
    .replace(/^(?:#+|\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Z][.)])\s+/, '')
    .replace(
      /^(?:part|section|appendix|annexe?) (?:\d|[A-Z]|[IVX]+|one|two|three|four)\s*[:.–—-]*\s+/i,
      '',
    )
    .replace(/\s*[:–—-]+\s*$/, '')
    .replace(IS_AS_FOLLOWS, '')
    .trim()

function speaker(line: string): Heading | undefined {
  const speech = line.includes(': ') ? undefined : speechNamed(line)
  if (!speech) return undefined
  const { by, isReply, isOfAll } = speech
  if (isReply) return { part: 'reply' }
  if (by === 'inspectors') return { part: 'wording' }
  return { part: by === 'body' ? 'body' : 'chiefOfficer', isOfAll }
}

const SAYING = '(?:Response|Statement|Comments?|Reply|Views?|Introduction|Foreword|Message)'
const BODY = `${OFFICE}\\b`
const CHIEF = 'Chief (?:Constable|Officer)\\b'
/** `Response by Morgan Tate, Police and Crime Commissioner:`, `Comments of the Chief Constable, Dana Reed`. */
const NAMED = (['body', 'chiefOfficer'] as const).flatMap((part) => {
  const office = part === 'body' ? BODY : CHIEF
  return [
    [part, new RegExp(`^${SAYING} (?:by|from|of) (${PERSON}), (?:the )?[^:]*${office}[^:.]*$`)],
    [
      part,
      new RegExp(
        `^${SAYING} (?:by|from|of) (?:the )?[^:]*?${office}(?: (?:for|of) [^,:]*)?,? (${PERSON})(?:,? (?:to|on) (?:the|an?|HM) .*)?$`,
      ),
    ],
  ] as const
})

function namedSpeaker(line: string): Heading | undefined {
  for (const [part, pattern] of NAMED) {
    const name = pattern.exec(line)?.[1]
    if (name !== undefined) return { part, isOfAll: false, by: { name, office: line } }
  }
  return undefined
}

const DATED = new RegExp(`^(.{3,80}?)(?:,| [–—-]| \\()? ?(?:of |on |dated )?(${DATE})\\)?$`, 'i')

/** `Commissioner’s statement, 18 November 2024` */
function datedStatement(line: string): Heading | undefined {
  if (!/\d{4}\)?$/.test(line)) return undefined
  const [, words = '', date = ''] = DATED.exec(line) ?? []
  const read = readDate(date)
  const heading = read?.precision === 'day' ? speaker(words) : undefined
  return heading?.part === 'body' && read ? { ...heading, on: read.on } : undefined
}

// A short numbered line without a verb of duty or a full stop: `2. Next Steps`, never `2. Forces should plan.`
const isNumberedHeading = (line: string): boolean =>
  /^(\d{1,2}[.)]|\d{1,2}(\.\d{1,2})+\.?)\s+[A-Z]/.test(line) &&
  plainWords(line).length <= 6 &&
  !/[.?!;,]$|, |\b(should|must|needs?|will|is|are|has|have)\b|\b(the|a|an|of|to|in|for|and|by)$/i.test(
    line,
  )

const headingIn = (words: string): Heading | undefined =>
  speaker(words) ??
  namedSpeaker(words) ??
  datedStatement(words) ??
  itemsHeading(words) ??
  (OTHER.test(words) || GRADING.test(words) ? { part: 'other' } : undefined)

function readHeading(line: string): Heading | undefined {
  // `What is the force doing?`
  if (line.endsWith('?')) return /^(?:what|how)\b/i.test(line) ? speaker(line) : undefined
  if (!/^(?:[A-Z#]|\d[\d.]*[.)]?\s+[A-Z])/.test(line) || '.?!;,'.includes(line.at(-1) ?? ''))
    return undefined
  if (openingMark(line)) return undefined
  const whole = bare(line)
  if (LEADS_IN.test(line) && !/^(?:what|how)\b/i.test(line)) return undefined
  // Inspectors find; an office answers.
  if (/^our findings$/i.test(whole)) return { part: 'other' }
  const [found] = readHalves(whole, headingIn)
  return found ?? (OTHER.test(line) || isNumberedHeading(line) ? { part: 'other' } : undefined)
}

const rememberedHeading = remembering(readHeading)

/** What a line heads, or undefined when it is prose. */
export const headingOf = (line: string): Heading | undefined =>
  line.length > LONGEST_LINE ? undefined : rememberedHeading(line)

/** `Response by Morgan Tate, Police and Crime Commissioner:` */
export const namesSpeaker = (line: string): boolean => {
  const heading = headingOf(line)
  return heading !== undefined && 'by' in heading
}

/** Whether a line heads a part of the body. `What HMICFRS said` may be the title of a page. */
export const endsFront = (line: string): boolean => {
  const heading = headingOf(line)
  return heading !== undefined && heading.part !== 'wording'
}
