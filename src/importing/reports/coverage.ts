// What a report announces against what was found in it. Nothing found is said too.
import type { ImportedItem, ImportedKind, StatedCounts } from '../imported.ts'
import { kindNamed, KINDS } from '../words/kinds.ts'
import { NUMBER, readNumber } from '../words/numbers.ts'

const COUNTED: readonly (readonly [string, ImportedKind, one: string, many: string])[] = [
  ['recommendations', 'recommendation', 'recommendation', 'recommendations'],
  ['afis', 'afi', 'area for improvement', 'areas for improvement'],
  ['causesOfConcern', 'cause-of-concern', 'cause of concern', 'causes of concern'],
]

const COUNT = `(${NUMBER}) (?:new |further )?(${KINDS})\\b(?! for)`
/** `We have two causes of concern, four recommendations and one area for improvement`: the counts stand in a row. */
const ROW = new RegExp(
  `\\b(?:makes?|made|making|identif(?:y|ied|ies)|found|have|has|with|and|including|sets? out|raised?|issued?) (?:a total of )?${COUNT}(?:(?:,|,? and|,? with|,? as well as) ${COUNT})*`,
  'gi',
)
const ONE = new RegExp(COUNT, 'gi')

/** What an earlier inspection asked for is not announced here. */
const EARLIER =
  /\b(?:in|our|the|since) (?:\w+ )?(?:19|20)\d\d\b|\b(?:previous|earlier|last) (?:report|inspection)/i

/** The sentences that can announce what this report holds. */
export const ofThisReport = (words: string): string =>
  words
    .split(/(?<=[.!?])\s+|\n/)
    .filter((sentence) => !EARLIER.test(sentence))
    .join('\n')

/** What the words announce there is of each kind of item, by the first that says so. */
export function announced(words: string): StatedCounts {
  const said = (words.match(ROW) ?? []).flatMap((row) => [...row.matchAll(ONE)])
  return Object.fromEntries(
    COUNTED.flatMap(([name, kind]) => {
      const count = said.find(([, , what = '']) => kindNamed(what) === kind)?.[1]
      return count === undefined ? [] : [[name, readNumber(count)]]
    }),
  )
}

const wereFound = (count: number): string => {
  if (count === 0) return 'none was found'
  return count === 1 ? '1 was found' : `${count} were found`
}

/** The numbers that are skipped: those that nobody can see are missing from a list. */
function missingNumbers(items: readonly ImportedItem[]): readonly number[] {
  const numbers = new Set(
    items.flatMap(({ kind, ref, refAssigned }) =>
      kind === 'recommendation' && !refAssigned && /^\d+$/.test(ref ?? '') ? [Number(ref)] : [],
    ),
  )
  const last = Math.max(0, ...numbers)
  return Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  )
}

/** Sentences: `The report announces 22 recommendations, 21 were found. Not found: 7.` */
export function coverage(stated: StatedCounts, items: readonly ImportedItem[]): readonly string[] {
  const missing = missingNumbers(items)
  const sentences = COUNTED.flatMap(([name, kind, one, many]): readonly string[] => {
    const found = items.filter((item) => item.kind === kind).length
    const said = stated[name]
    if (said === undefined) return []
    return [`The report announces ${said} ${said === 1 ? one : many}, ${wereFound(found)}.`]
  })
  return [
    ...sentences,
    ...(missing.length > 0 ? [`Recommendations not found: ${missing.join(', ')}.`] : []),
    ...(items.length === 0
      ? ['No recommendation, area for improvement or cause of concern was found.']
      : []),
  ]
}
