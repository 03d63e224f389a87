// The title of what was inspected, without what an answer puts round it.
import { anyOf } from '../words/anyOf.ts'
import { OFFICE } from '../words/offices.ts'

const QUOTED = /^["“‘'](.*)["”’']$/

const ROUND: readonly RegExp[] = [
  /^(?:(?:re|fw|fwd|subject|title):\s*)+/i,
  /^(?:the )?response (?:of|by|from) .{3,80}? to:? /i,
  // An office's response, and none that was inspected: `The police and CPS response to …`.
  new RegExp(
    `^(?:(?:(?!\\b(?:inspection|review|how)\\b).){0,60}?\\b(?:${OFFICE}|our|my|office|body|authority|formal|official|statutory|published|section \\d+)\\b.{0,30}?|(?:the |an? )?)\\b(?:(?:response|reply) to|(?:comments|statement|views) on):? `,
    'i',
  ),
  /^(?:response|comments|statement) (?:of|by|from) (?:the )?[^:–—]{3,60} [–—-] (?=\S)/i,
  /^.{0,40}?\bresponds to /i,
  /^.{0,60}?\bymateb .{0,80}?\bi(?:['’]r)? (?:adroddiad|arolygiad)(?: (?:gan )?HMICFRS)?:? /i,
  /^.{0,50}?\b(?:response|comments) ?[:–—-] ?(?=\S)/i,
  /^(?:HMIC(?:FRS)? )?inspection: (?=[A-Z])/i,
  /,? (?:which was )?published (?:on |in )?(?:the )?[^“"‘'”]*\d{4}$/i,
  /^HMIC(?:FRS)? (?:inspection )?report:? (?=["“‘'].*["”’']$)/i,
  /^HMIC(?:FRS)?(?:['’]s)? (?:inspection|report|inspection report)\s*[:–—-]+\s*/i,
  /\s*\((?:published [^)]*|(?:by )?(?:HMIC(?:FRS)?|HMIP|CQC|HMI Probation|HMCPSI)(?:,? [^)]*\d{4})?)\)$/i,
  /\s*[:–—-] recommendations? (?:for|to|made to) [^:]*$/i,
  new RegExp(`\\s*[:–—-] (?:(?:the )?${OFFICE}(?:['’]s)?|our) (?:statutory )?response$`, 'i'),
  new RegExp(
    `\\s*[:–—-] (?:statement|response|comments) (?:of|by|from) (?:the )?[^:]*${OFFICE}\\b[^:]*$`,
    'i',
  ),
]

/** `How we responded: “Both sides of the coin”`, with the day of its publication after it or not. */
export const quotedTitle = (line: string): string | undefined =>
  /^[^"“‘']{0,80}(?<![A-Za-z])["“‘']([A-Z][^"“”]{7,140}?)["”’'](?:,? \(?[^"“”]{0,30}\d{4}\)?)?$/.exec(
    line,
  )?.[1]

const NO_TITLE = anyOf([
  // What is left of a prefix: `the HMICFRS report`, `PCC’s response to`.
  new RegExp(
    `^(?:(?:the|our|an?|by|HMIC(?:FRS)?(?:['’]s)?|inspections?|reports?|responses?|to|statutory|formal|${OFFICE}(?:['’]s)?) ?)+$`,
  ),
  // What a panel or a committee has before it: `Police and Crime Panel`, `Recommendation tracker`.
  /^minutes\b/,
  /\backnowledge?ment\b/,
  /\b(?:combined authority|(?:police,? (?:fire,? )?and crime|scrutiny) (?:panel|committee)|tracker|record of response)\b/,
  // A greeting.
  /^(?:good (?:morning|afternoon|evening)|hello|hi)\b/,
  // A row of a form: `Decision 12 of 2024`, `Report title: …`, `Response under section 55`.
  /^(?:decision|agenda|record|paper|item|reference)\b.*\d/,
  /^(?:report |date )[a-z ]*:/,
  /\b(?:section \d|police act)\b/,
  // A letter to somebody, and a list of them: `Letter to the Home Secretary`, `Our responses 2023 to 2024`.
  /^letter to (?:the )?(?:home secretary|minister|chief inspector|HMIC(?:FRS)?)\b.{0,40}$/,
  /^.{0,50}\b(?:responses|letters)\b.{0,40}\d{4}(?:[-–/]\d{2,4})?$/,
  // An office's own report: `Report of the Chief Executive`, `The PCC’s formal response`.
  new RegExp(
    `^report (?:of|by|from) (?:the )?(?:office|police|deputy|${OFFICE}|chief executive)\\b`,
  ),
  new RegExp(`^.{0,54}\\b${OFFICE}\\b.{0,50}\\bresponse$`),
])
export const isNoTitle = (line: string): boolean => NO_TITLE.test(line)

/** The title without `Response to`, `HMICFRS report:` and the quotation marks round it. */
export function bareTitle(line: string): string {
  const quoted = quotedTitle(line)
  if (quoted !== undefined) return quoted
  const title = ROUND.reduce((rest, round) => {
    const less = rest.replace(round, '')
    // `Response to the HMICFRS report`; a title's own article has a capital.
    return less === rest ? rest : less.replace(/^the /, '')
  }, line).trim()
  return QUOTED.exec(title)?.[1] ?? title
}

/** `the HMICFRS report "State of readiness"`, where nothing else is a title. */
export const titleNamed = (words: string): string | undefined =>
  /\b(?:report|inspection|review|thematic),? (?:on |into |entitled |titled |called )?[“"‘']([A-Z][^“”"‘’\n]{7,140})[”"’']/.exec(
    words,
  )?.[1]
