// The office that answers, by its letters, its name in full and the area it is of. Sources of patterns, and what they tell.
import type { BodyOffice } from '../imported.ts'
import { NAME } from './personNames.ts'

/** Of the holder; an `O` before them makes them the office's. */
export const LETTERS = '(?:PCC|PFCC|PCVC)'
/** `Police, Fire and Rescue and Crime Commissioner`, `Police, Crime and Victims’ Commissioner`. */
export const IN_FULL =
  "Police,? (?:Fire,? (?:(?:and|&) Rescue,? )?)?(?:(?:and|&) )?Crime(?: (?:and|&) Victims['’]?)? Commissioner"
/** However it is called for short. */
export const OFFICE = `(?:[Cc]ommissioner|O?${LETTERS}|[Mm]ayor)`

/** The same as words of a label, in small letters. */
export const OFFICE_WORDS: readonly string[] = [
  'commissioner',
  'mayor',
  ...['pcc', 'pfcc', 'pcvc'].flatMap((letters) => [letters, `o${letters}`]),
].flatMap((word) => [word, `${word}s`])

const NAMES_OFFICE = new RegExp(`\\b(?:${OFFICE}s?|policing bod(?:y|ies))\\b`, 'i')

/** Whether the words name such an office, or all of them. */
export const namesOffice = (words: string): boolean => NAMES_OFFICE.test(words)

const OFFICES: readonly (readonly [BodyOffice, RegExp])[] = [
  ['DeputyMayor', /\bdeputy mayor\b/i],
  ['PFCC', /\bpolice,? fire,?(?: (?:and|&) rescue,?)? (?:and|&) crime commissioner\b|\bO?PFCC\b/i],
  ['PCVC', /\bpolice,? (?:and |& )?crime (?:and|&) victims['’]? commissioner\b|\bO?PCVC\b/i],
  [
    'PCC',
    /\bpolice,? (?:(?:and|&) )?crime (?:(?:and|&) )?commissioner\b|\bO?PCC\b|\b[CG]h?omisiynydd yr heddlu a throseddu\b/i,
  ],
  ['Mayor', /\bmayor\b/i],
]

/** The office the words speak of; the more particular title wins. */
export const officeIn = (words: string): BodyOffice | undefined =>
  OFFICES.find(([, pattern]) => pattern.test(words))?.[0]

/** The names of an office, or `Commissioner` alone, which was taken to be a PCC. */
export const officePatterns = (office: string): readonly RegExp[] => [
  ...OFFICES.flatMap(([one, pattern]) => (one === office ? [pattern] : [])),
  /\bcommissioner\b/i,
]

export const PLACE = `${NAME}(?:(?: (?:and|&|of|the|upon|on)){0,3} ${NAME}){0,4}`
const AREA = new RegExp(`\\b${OFFICE} (?:for|of) (?:the )?(${PLACE})`, 'g')

/** `Oakshire Police and Crime Commissioner` at the head of a line. */
const AREA_FIRST = new RegExp(
  `^(?!(?:The|Our|Your|Deputy|Acting|Former|Response|Statement|Office|Signed|From|To|By) )(${PLACE}) (?:${IN_FULL}|O?${LETTERS})\\b`,
  'm',
)

/** `Marlow and Vale` of `Police and Crime Commissioner for Marlow and Vale`. */
export const areaIn = (words: string): string | undefined =>
  [...words.matchAll(AREA)]
    .map(([, area]) => area)
    .find((area) => !/^(?:Policing|Crime)\b/.test(area ?? '')) ?? AREA_FIRST.exec(words)?.[1]
