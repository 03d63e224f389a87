// Who the words name: forces, and a person who signs or speaks for an office or a force.
import { guarded } from './guarded.ts'
import { remembering } from './remembering.ts'
import { IN_FULL, LETTERS, OFFICE, PLACE } from './offices.ts'
import { BEGINS, NAME, PERSON } from './personNames.ts'

const FORCE = new RegExp(
  `${BEGINS}(${NAME}(?:(?: (?:and|&|of))? ${NAME}){0,3}? (?:Police(?: Service)?|Constabulary))\\b(?! and Crime|,? Fire|,? Crime|,? \\(?Crime| &|['’]s? Chiefs|['’](?!s [a-z])| Chiefs| Act| Federation| Digital| Foundation| Remuneration| Race| Uplift| Officers?\\b)`,
  'g',
)
const NOT_A_FORCE =
  /^(The|In|National|Counter|College|Ministry|Her|His|HM|Chief|Local|Our|Neighbourhood|Roads|Response|If|All|Both|Since|While|When|As|For|And)\b/

/** `OAKVALE POLICE` of a title in capitals; `Heddlu Aberwen`. */
const OTHER_FORCE =
  /\b(?:[A-Z]{3,}(?: (?:AND |OF )?[A-Z]{3,}){0,2}? (?:POLICE|CONSTABULARY)\b(?! AND| &| FORCE|['’])|Heddlu (?!a\b)[A-Z]\p{L}+(?:[- ](?:a |ac )?[A-Z]\p{L}+)*)/gu
const NO_PLACE = /^(?:THE|HOW|ALL|OUR|LOCAL|STATE|RACE AND|CHIEF)\b/

const otherForces = (words: string): readonly string[] =>
  [...words.matchAll(OTHER_FORCE)]
    .map(([found]) =>
      found.replace(
        /^(?:.* )?(?:IN|OF|BY|FOR|INTO|WITH) (?=[A-Z]+(?: AND [A-Z]+)? (?:POLICE|CONSTABULARY)$)/,
        '',
      ),
    )
    .filter((found) => !NO_PLACE.test(found))

/** What was inspected is no part of its force's name. */
const OF_FORCE =
  /^(?:An? )?(?:Inspection|Report|Review|Assessment|Visit|Revisit|Response) (?:of|on|to|at|from|by) /

/** Names of forces, in the order they are named; those in capitals or Welsh where no other is. */
export function forcesIn(words: string): readonly string[] {
  const named = namedForces(words)
  return named.length > 0 ? named : otherForces(words)
}

function namedForces(words: string): readonly string[] {
  return [...words.matchAll(FORCE)].flatMap(([, found]) => {
    const name = found
      ?.replace(
        /^(?:The |In |By |For |At |From |With |While |Since |When |As |And |But |What |How )+/,
        '',
      )
      .replace(OF_FORCE, '')
      .replace(/^(?:Chief )?Constable (?:of |for )(?:the )?/, '')
      .replace(/^(?:.* )?Chief Constable (?:of |for )/, '')
    return name === undefined || NOT_A_FORCE.test(name) || /^(Police|Constabulary)/.test(name)
      ? []
      : [name]
  })
}

/** `The Deputy Mayor has lifted …` opens with nobody's name. */
const NO_NAME =
  /^(?:The|This|That|Our|My|Your|His|Her|Its|Their|Local|Former|When|While|As|Since|Both|Each|No) /

const BODY_TITLE = `(?:Deputy )?(?:${IN_FULL}|Comisiynydd yr Heddlu a Throseddu|${LETTERS}|(?:Deputy )?Mayor)`
const CHIEF_TITLE =
  '(?:(?:Temporary|Acting|Deputy|T/|A/) ?)?(?:Chief Constable|Chief Officer|Prif Gwnstabl)'

export type Signature = {
  /** `approver` signs for the body and is not its holder. */
  readonly of: 'body' | 'chiefOfficer' | 'approver'
  readonly name: string
  /** The line or lines that name the office. */
  readonly office: string
}

const TWO_LINES = (title: string): RegExp => new RegExp(`^(${PERSON})\\n(${title}\\b.*)$`, 's')
/** `Northfell Police and Crime Commissioner`, below a name. */
const PLACE_FIRST = `(?:${NAME}(?: (?:and |& )?${NAME}){0,2} )?`
const ONE_LINE = (title: string): RegExp =>
  new RegExp(`^(${PERSON}),? (?:the )?(${title}\\b.{0,80})$`)
const APPROVER_TITLE = `(?:Deputy (?:${IN_FULL}|${LETTERS})|(?:Interim |Acting )?(?:Chief Executive|Chief of Staff|Monitoring Officer|Head of [A-Z][a-z]+))`
const SIGNATURES: readonly (readonly [Signature['of'], RegExp])[] = [
  ['approver', TWO_LINES(APPROVER_TITLE)],
  ['approver', ONE_LINE(APPROVER_TITLE)],
  ['body', TWO_LINES(`${PLACE_FIRST}${BODY_TITLE}`)],
  ['body', ONE_LINE(BODY_TITLE)],
  ['chiefOfficer', TWO_LINES(CHIEF_TITLE)],
  ['chiefOfficer', ONE_LINE(CHIEF_TITLE)],
]
const TITLE_FIRST = new RegExp(
  `^(${CHIEF_TITLE}),? (${PERSON})(?:,? (?:of )?${NAME}.{0,40}(?:Police|Constabulary))?$`,
)

/** `Commissioner Dana Okafor`, or `The Mayor of Fenwold, Dana Okafor`, alone on its line. */
const BODY_FIRST = new RegExp(
  `^(?:[Tt]he )?((?:Commissioner|${BODY_TITLE})(?: (?:for|of) ${PLACE},|,)?) (${PERSON})$`,
)

const HAS_OFFICE = new RegExp(
  `Commissioner|Comisiynydd|Gwnstabl|${LETTERS}|Mayor|Chief|Officer|Head of`,
)

function readSignature(text: string): Signature | undefined {
  // A line with an address is whom to ask.
  if (/[.?!:;]$|@/.test(text)) return undefined
  for (const [of, pattern] of SIGNATURES) {
    const [, name, office] = pattern.exec(text) ?? []
    if (name !== undefined && office !== undefined && !NO_NAME.test(name))
      return { of, name, office }
  }
  const [, ours, holder] = BODY_FIRST.exec(text) ?? []
  if (ours !== undefined && holder !== undefined && /[a-z]/.test(holder))
    return { of: 'body', name: holder, office: ours }
  const [, office, name] = TITLE_FIRST.exec(text) ?? []
  return office === undefined || name === undefined
    ? undefined
    : { of: 'chiefOfficer', name, office }
}

export const signatureIn = guarded(HAS_OFFICE, remembering(readSignature), undefined)

/** `Robin Marsh, Chief Constable of Thornbury Police`; or a name, and the office on the next line. */
export const signatureOf = (lines: readonly string[]): Signature | undefined =>
  lines.length > 4 ? undefined : signatureIn(lines.slice(0, 3).join('\n'))

const CHIEF_NAMED = new RegExp(`\\b${CHIEF_TITLE},? (${PERSON})`)

/** `Dana Reed` of `the Chief Constable, Dana Reed, has stated`. */
export const chiefOfficerNamed = (words: string): string | undefined => CHIEF_NAMED.exec(words)?.[1]

const SAID = '(?:has )?(?:said|says|commented|responded|stated|wrote|writes)\\b'
const SPEAKING = new RegExp(
  `${BEGINS}(?:(?:${BODY_TITLE}|Commissioner)(?: for [^,.]{3,40})?,? (${PERSON})|(${PERSON}),? (?:the )?${BODY_TITLE}(?: for [^,.]{3,40})?),? ${SAID}`,
)

/** An office, and that somebody said something, within a line or two. */
const MAY_SPEAK = new RegExp(
  `(?:${OFFICE}|Comisiynydd)[^]{0,200}?\\b(?:said|says|commented|responded|stated|wrote|writes)\\b`,
)

/** `The Police and Crime Commissioner, Tobias Penn, is required by law to …` */
const IN_PASSING = new RegExp(
  `(?<!former |previous |then |Deputy |other )\\b(?:${BODY_TITLE})(?: for [^,.]{3,40})?, (${PERSON}), [a-z]`,
)
/** `I am Tobias Penn, Police and Crime Commissioner for Eastmoor.` */
const I_AM = new RegExp(`\\bI(?: am|,) (${PERSON}),? (?:the |your )?${BODY_TITLE}`)

/** `Tobias Penn` of `Eastmoor’s Police and Crime Commissioner Tobias Penn said`, or of `Tobias Penn, PCC for Eastmoor, said`. */
export function holderSpeaking(words: string): string | undefined {
  const [, after, before] = MAY_SPEAK.test(words) ? (SPEAKING.exec(words) ?? []) : []
  return after ?? before ?? I_AM.exec(words)?.[1] ?? IN_PASSING.exec(words)?.[1]
}

const BEHALF = new RegExp(
  `\\b(?:[Oo]n behalf of|(?:response|reply|answer|statement) (?:of|by|from)|(?:[Ss]igned|reply|respond|write|Crime) for) (?:the )?(?:(${PERSON}), (?:the )?${BODY_TITLE}|(?:${BODY_TITLE}|Commissioner)(?: (?:for|of) ${PLACE})?,? (${PERSON}))`,
)

/** `Alex Fenwick` of `on behalf of Alex Fenwick, Police and Crime Commissioner`. */
export function onBehalfOf(
  words: string,
): { readonly name: string; readonly office: string } | undefined {
  const [office, first, second] = BEHALF.exec(words) ?? []
  const name = first ?? second
  return name === undefined || office === undefined ? undefined : { name, office }
}
