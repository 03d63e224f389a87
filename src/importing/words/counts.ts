// What the source says there are of items: `9 recommendations, 2 of which are for forces`.
import type { StatedCounts } from '../imported.ts'
import { NUMBER, readNumber } from './numbers.ts'

const TOTAL = new RegExp(
  `\\b(?:makes?|made|making|contains?|contained|has|had|with|included?|includes|including|total of|sets? out|gave|gives|(?:of )?(?:the|its) (?:report['’]s|inspection['’]s)|of (?:the|its)) (?:a total of )?(${NUMBER}) (?:new |further )?recommendations?\\b(?! for)`,
  'i',
)
const FOR = (whom: string): RegExp =>
  new RegExp(
    `\\b(${NUMBER})(?: recommendations?)?(?: of (?:which|these|them|the recommendations))?(?: (?:are|were|is|was))?(?: (?:addressed|directed|made))? (?:for|to) (?:all |police )?(?:${whom})\\b`,
    'i',
  )
const WHOM: readonly (readonly [string, RegExp])[] = [
  ['forForces', FOR('forces|the force')],
  ['forChiefConstables', FOR('chief constables')],
]

/** `Recommendation 1 of 3` counts them all. */
export function countedByMarks(words: string): StatedCounts {
  const count = /^r(?:ec(?:ommendation)?)?\.? ?(?:no\.? ?|number |#)?\d{1,3} of (\d{1,3})\b/im.exec(
    words,
  )?.[1]
  return count === undefined ? {} : { recommendations: Number(count) }
}

const COUNT_LABEL =
  /^(?:the )?(?:total |overall )?number (?:of recommendations?|(?:of (?:which|these|them) )?(?:are |made |addressed )?(?:for|to))\b([^\t:]{0,60}?)\s*[\t:]\s*(\d{1,3})$/i

/** `Number of recommendations in the report⇥9`, `Number for chief constables: 3` */
export function countedByLabels(lines: readonly string[]): StatedCounts {
  const counts = lines.flatMap((line) => {
    const [label, , count] = COUNT_LABEL.exec(line.trim()) ?? []
    if (label === undefined) return []
    const isForChiefs = /\bchief constables?\b/i.test(label)
    const isForForces = /\b(?:the |all )?forces?\b(?! report)/i.test(label)
    const what = isForChiefs ? 'forChiefConstables' : isForForces ? 'forForces' : 'recommendations'
    return [[what, Number(count)] as const]
  })
  return Object.fromEntries(counts)
}

/** `Number of recommendations: 22` */
const NUMBER_OF = /\bnumber of recommendations(?: made)? ?[:–-] ?(\d{1,3})\b/i

const WERE_MADE = new RegExp(`\\b(${NUMBER}) recommendations (?:were|have been) made\\b`, 'i')
/** `the six recommendations of the above report` */
const OF_REPORT = new RegExp(
  `\\bthe (${NUMBER}) recommendations (?:of|in|made in|made by) the (?:above |\\w+ )?(?:report|inspection)\\b`,
  'i',
)

export function statedCounts(words: string): StatedCounts {
  const patterns: readonly (readonly [string, RegExp])[] = [
    [
      'recommendations',
      [NUMBER_OF, TOTAL, WERE_MADE].find((pattern) => pattern.test(words)) ?? OF_REPORT,
    ],
    ...WHOM,
  ]
  return Object.fromEntries(
    patterns.flatMap(([what, pattern]) => {
      const [, count] = pattern.exec(words) ?? []
      return count === undefined ? [] : [[what, readNumber(count)]]
    }),
  )
}
