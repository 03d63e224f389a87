// The title of what was inspected, without what an answer puts round it.
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

/** What is left of `Response to HMICFRS report`; a line that only says when. */
const NO_TITLE =
  /^(?:(?:the|our|an?|by|HMIC(?:FRS)?(?:['’]s)?|inspections?|reports?|responses?|to|statutory|formal|PF?CC(?:['’]s)?|commissioner(?:['’]s)?) ?)+$|^minutes\b|\backnowledge?ment\b|\b(?:combined authority|(?:police,? (?:fire,? )?and crime|scrutiny) (?:panel|committee)|tracker|record of response)\b|^(?:good (?:morning|afternoon|evening)|hello|hi)\b|^(?:decision|agenda|record|paper|item|reference)\b.*\d|^(?:report |date )[a-z ]*:|^letter to (?:the )?(?:home secretary|minister|chief inspector|HMIC(?:FRS)?)\b.{0,40}$|^.{0,50}\b(?:responses|letters)\b.{0,40}\d{4}$|\b(?:section \d|police act)\b|^report (?:of|by|from) (?:the )?(?:office|police|deputy|pcc|pfcc|opcc|commissioner|mayor|chief executive)\b|^(?:the )?.{0,50}\b(?:PCC|PFCC|PCVC|OPCC|commissioner|mayor)\b.{0,50}\b(?:statutory|formal|official|our)? ?response$/i
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
