// Headings of items: `Areas for improvement (3)`, `Response to each recommendation`, `Custody – AFIs`.
import type { ImportedKind } from '../imported.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'
import { plainWords } from '../words/speakers.ts'
import { KIND, kindNamed, KINDS } from '../words/kinds.ts'

export type ItemsHeading =
  | {
      readonly part: 'items'
      readonly kind: ImportedKind
      readonly count?: number
      /** `Response to the areas for improvement`: the office answers them below. */
      readonly areAnswered: boolean
    }
  | {
      readonly part: 'group'
      readonly kind: ImportedKind
      readonly name: string
      readonly count?: number
      /** `Cause of concern: risk`: the words below are its wording. */
      readonly isOne?: true
    }

const COUNT = `(?: ?\\((${NUMBER})\\))?`
const ITEMS = new RegExp(
  `^(?:(?:our |the )?(?:responses?|answers?|repl(?:y|ies)) to (?:the |each |all )?|(?:summary|list) of (?:the )?|our |the )?(${KINDS})${COUNT}$`,
  'i',
)
const GROUP_FIRST = new RegExp(`^([A-Z][^.:;?!]{1,60}?) ?[-–—:]? (${KINDS})${COUNT}$`, 'i')
const ANSWERED = /\b(?:responses?|answers?|repl(?:y|ies))\b/i
const FOLLOWING = new RegExp(`\\bthe following (?:\\w+ )?(${KINDS})$`, 'i')
/** `Areas for improvement identified by HMICFRS and our response` */
const ITEMS_MADE = new RegExp(
  `^(${KINDS}) (?:identified|made|raised|set out|and|for|to|addressed to|that|which|relevant|relating|concerning|affecting|in|from|of|where|we)\\b[^.;?!]{2,90}$`,
  'i',
)
/** `Investigating crime (2 AFIs)` */
const GROUP_COUNTED = new RegExp(`^([A-Z][^.:;?!]{1,60}?) \\((${NUMBER}) (${KINDS})\\)$`, 'i')
const GROUP_LAST = new RegExp(`^(${KINDS}) ?[-–—:] ?([A-Z][^.:;?!]{1,60}?)${COUNT}$`, 'i')

const IS_ONE = new RegExp(`^${KIND}$`, 'i')

const counted = (count: string | undefined): { readonly count?: number } =>
  count === undefined ? {} : { count: readNumber(count) }

const namesGroup = (name: string): boolean =>
  plainWords(name).length <= 5 &&
  !/\b(?:of|for|to|the|these|those|following|other|main|key|new|further|all)$|^(?:the|this|these|there|we|I|it|they|HMIC(?:FRS)?|inspectors) /i.test(
    name,
  )

export function itemsHeading(line: string): ItemsHeading | undefined {
  const [, kind, count] = ITEMS.exec(line) ?? []
  if (kind !== undefined)
    return {
      part: 'items',
      kind: kindNamed(kind),
      ...counted(count),
      areAnswered: ANSWERED.test(line),
    }
  const [, madeKind] = ITEMS_MADE.exec(line) ?? []
  if (madeKind !== undefined)
    return {
      part: 'items',
      kind: kindNamed(madeKind),
      areAnswered: ANSWERED.test(line),
    }
  // `The report names the following areas for improvement:` leads them in.
  const [, following] = FOLLOWING.exec(line) ?? []
  if (following !== undefined)
    return { part: 'items', kind: kindNamed(following), areAnswered: false }
  const [, name, groupKind, groupCount] = GROUP_FIRST.exec(line) ?? []
  if (name !== undefined && groupKind !== undefined && namesGroup(name))
    return { part: 'group', kind: kindNamed(groupKind), name, ...counted(groupCount) }
  const [, ofName, ofCount, ofKind] = GROUP_COUNTED.exec(line) ?? []
  if (ofName !== undefined && ofKind !== undefined)
    return { part: 'group', kind: kindNamed(ofKind), name: ofName, ...counted(ofCount) }
  const [, lastKind, lastName, lastCount] = GROUP_LAST.exec(line) ?? []
  return lastKind !== undefined && lastName !== undefined
    ? {
        part: 'group',
        kind: kindNamed(lastKind),
        name: lastName,
        ...counted(lastCount),
        ...(IS_ONE.test(lastKind) && { isOne: true }),
      }
    : undefined
}
