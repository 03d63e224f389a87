// Who a short line says is speaking: `PCC’s response`, `What the force is doing`, `Inspectors’ wording`. One vocabulary
// serves headings, labels before words and the heads of columns.
import { OFFICE, PLACE } from './offices.ts'
import { guarded } from './guarded.ts'
import { remembering } from './remembering.ts'

type Speaker = 'body' | 'force' | 'inspectors'

const BODY = new RegExp(`^(?:${OFFICE}s?|[cg]omisiynydd|lpbs?|mopacs?|body|bodys)$`, 'i')
const OURS = /^(?:i|my|our|we)$/
const FORCE = /^(?:constables?|gwnstabl|chief officers?|force|forces|services?|constabularys?)$/
const INSPECTORS =
  /^(?:it|hmic|hmicfrs|hmi|hmics|hmicfrss|inspectors?|inspectorates?|inspection|report|reports|recommendations?)$/
/** What is said, by its noun. */
const SAID =
  /^(?:ymateb|sylwadau|cydnabyddiaeth|acknowledge?ment|comments?|commentary|responses?|reply|replies|answers?|statement|views?|remarks|observations?|position)$/
/** What is said or done, by other words, which need a speaker beside them. */
const DEEDS =
  /^(?:introduction|foreword|message|overview|says?|saying|said|states?|stated|thinks?|did|does|do|done|doing|respond(?:s|ed|ing)?|commented|actions?|actioned|plans?|planned|progress|updates?|taken|taking|asked|asks|found|finds|recommend(?:s|ed)?|wants?|decision|assessment|intends?|propos(?:es|ed|al)|findings?|wording|text)$/
const FILLERS = new Set(
  'a about additional and are been by chief crime current deputy fire for from gan general had has have he her his how if in is its latest local london of office on overall police policing prif or other provided received given submitted further closing concluding final rescue s she so far that the they this throseddu to victims was were what will with y yr heddlu'.split(
    ' ',
  ),
)
const LONGEST = 16
/** Characters. */
const LONGEST_LINE = 110
const MAY_SAY =
  /introd|forew|overv|messag|ymateb|sylw|cydna|acknow|comment|respon|repl|answer|state|view|remark|observ|posi|sa[iy]|think|\bd(?:id|o)|act|plan|progress|updat|taken|taking|\bask|f[io]nd|found|recommend|want|deci|assess|inten|propos|word|text/i

export const plainWords = (line: string): readonly string[] =>
  line
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')

/** A chief officer speaks; a contact officer does not. */
const wordsOf = (line: string): readonly string[] =>
  plainWords(line).flatMap((word, at, all) => {
    if (/^officers?$/.test(word) && all[at - 1] === 'chief') return [`chief ${word}`]
    return word === 'chief' && /^officers?$/.test(all[at + 1] ?? '') ? [] : [word]
  })

/** `for North Fell`, `Westmere` before `Police`: names of places are no words of ours. */
const NAMED_PLACE = new RegExp(
  `\\b(?!(?:The|Chief|Our|Local|What|How|Deputy|Commissioner|Has|Is|Does)\\b)(?:${PLACE} (?=(?:Police|Constabulary)\\b))|(?<=(?:${OFFICE}|Police|Constabulary) (?:for|of)(?: the)?) ${PLACE}`,
  'g',
)

/** A sentence, or the beginning of one that a page's end broke off. */
const IS_SENTENCE =
  /^(?:I|We|It|They|He|She) \S+ \S+|\b(?:a|an|and|as|at|for|from|has|have|in|is|of|the|to|was|will|with)$/
/** Words that say who speaks, or that something is said. */
const TELLING = [BODY, OURS, FORCE, INSPECTORS, SAID, DEEDS]

const says = (words: readonly string[], pattern: RegExp): boolean =>
  words.some((word) => pattern.test(word))

/** `isOfAll`: words on the whole, and not on the item above. */
type Speech = { readonly by: Speaker; readonly isReply: boolean; readonly isOfAll: boolean }

/** `The Chief Constable has said:` leads words in, and heads none. */
export const LEADS_IN =
  /\b(?:said|says|stated?|states|commented|responded|writes|wrote|replied)\s*:$/i

/** `Westmere Police`, with the place taken out. */
const isOfForce = (line: string, bare: string): boolean =>
  bare !== line && /\b(?:Police|Constabulary)\b/.test(bare) && !/\bCommissioner\b/.test(bare)

function readSpeech(line: string): Speech | undefined {
  if (line.length > LONGEST_LINE || IS_SENTENCE.test(line)) return undefined
  const bare = line.replaceAll(NAMED_PLACE, '')
  const words = wordsOf(bare)
  const known = (word: string): boolean =>
    TELLING.some((one) => one.test(word)) || FILLERS.has(word)
  if (words.length === 0 || words.length > LONGEST || !words.every(known)) return undefined
  if (!says(words, SAID) && !says(words, DEEDS)) return undefined
  const isForce = says(words, FORCE) || isOfForce(line, bare)
  const isReply = repliesToForce(words)
  const by = speakerOf(words, isForce)
  return by && { by, isReply, isOfAll: says(words, OF_ALL) }
}

/** `Response of the Commissioner to the comments of the Chief Constable`: the force stands after `to` alone. */
function repliesToForce(words: readonly string[]): boolean {
  const to = words.indexOf('to')
  const [before, after] = [words.slice(0, to), words.slice(to)]
  return to > 0 && says(before, SAID) && !says(before, FORCE) && says(after, FORCE)
}

const OF_ALL = /^(?:general|overall|other|further|additional|closing|concluding|final)$/

/** `Response`, `General comments`: nobody but the office would say so of itself. */
const saysNoMore = (words: readonly string[]): boolean =>
  says(words, SAID) && words.filter((word) => !OF_ALL.test(word)).length === 1

const INSPECTORS_DO = /^(?:found|findings?|recommend(?:ed)?)$/

function speakerOf(words: readonly string[], isForce: boolean): Speaker | undefined {
  if (says(words, BODY)) return 'body'
  if (isForce) return 'force'
  // `What we found`: an office finds nothing, and recommends nothing.
  if (says(words, OURS) && says(words, INSPECTORS_DO)) return 'inspectors'
  if (says(words, OURS) || saysNoMore(words)) return 'body'
  // `Response to the recommendations` is ours, and says of itself no more.
  const isAnswered = words.some(
    (word, at) => SAID.test(word) && /^(?:to|on)$/.test(words[at + 1] ?? ''),
  )
  return says(words, INSPECTORS) && words.length > 1 && !isAnswered ? 'inspectors' : undefined
}

/** Undefined where the line says no speaker, or more than that. */
export const speechNamed = guarded(MAY_SAY, remembering(readSpeech), undefined)

/** `How I will hold the Chief Constable to account`, `PCC scrutiny`: whose column it is, whatever else its head says. */
export function speakerMentioned(head: string): 'body' | 'force' | undefined {
  const bare = head.replaceAll(NAMED_PLACE, '')
  const words = wordsOf(bare)
  if (says(words, OURS)) return 'body'
  const [isBody, isForce] = [says(words, BODY), says(words, FORCE) || isOfForce(head, bare)]
  if (isBody === isForce) return undefined
  return isBody ? 'body' : 'force'
}

/** `PCC`, `Lyndale Police`, `The force`: who speaks, and nothing of what is said. */
export function speakerAlone(label: string): 'body' | 'force' | undefined {
  const bare = label.replaceAll(NAMED_PLACE, '')
  const words = wordsOf(bare)
  if (
    words.length > 6 ||
    !words.every((word) => BODY.test(word) || FORCE.test(word) || FILLERS.has(word))
  )
    return undefined
  const by = speakerOf(words, says(words, FORCE) || isOfForce(label, bare))
  return by === 'inspectors' ? undefined : by
}
