// Where the wording of an item ends and the answer to it begins, when both stand in one paragraph.
import { anyOf } from './anyOf.ts'
import { OFFICE, PLACE } from './offices.ts'

const ANSWER_LABEL =
  /^(?:action (?:taken|proposed|to be taken)|no action|(?:our |pcc |commissioner['’]s )?response|answer|update) ?[:–—-] */i
const ANSWERS = new RegExp(
  `^(?:I|We|My|Our)\\b|\\b(?:I|my office|my deputy)\\b|^(?:This is (?:a matter )?for\\b|This has\\b|Complete[.d]|Accepted\\b|Agreed\\b|Done\\b|Not applicable\\b|Noted\\b|(?:The force|The Chief Constable|The ${OFFICE}|${PLACE} (?:Police|Constabulary)) (?:has|have|had|is|will|already)\\b)`,
)

const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]+["”’']?(?:\s+|$)/g
const DUTY =
  /\b(?:should|must|needs? to|ought to)\b|^(?:review|publish|evaluate|make sure|ensure|agree|develop|improve|introduce|assess|consider|adopt|record|provide|give|establish|appoint|train)\b(?!ed)/i

const DASH = /^[–—-] /

/** What was or will be done is no part of a duty, unless it goes on about it: `This will help victims.` */
function isAnswer(words: string): boolean {
  const sentence = words.replace(DASH, '')
  return (
    ANSWERS.test(sentence) ||
    ANSWER_LABEL.test(sentence) ||
    (!DUTY.test(sentence) &&
      /\b(?:was|were|has been|have been|will be)\b/.test(sentence) &&
      !/^(?:This|These|That|Those|Such|It|They|If|Where|When)\b/.test(sentence))
  )
}

/** `Forces should plan. I agree.` is wording, then an answer; wording alone gives no answer. */
export function splitAnswer(words: string): { readonly text: string; readonly answer?: string } {
  if (!/[.!?]\s/.test(words)) return { text: words }
  const sentences = words.match(SENTENCE) ?? []
  if (sentences.length < 2 || sentences.join('').length !== words.length) return { text: words }
  if (!DUTY.test(sentences[0] ?? '') || ANSWERS.test(sentences[0] ?? '')) return { text: words }
  const at = sentences.findIndex((sentence, index) => index > 0 && isAnswer(sentence))
  if (at === -1) return { text: words }
  return {
    text: sentences.slice(0, at).join('').trim(),
    answer: sentences.slice(at).join('').trim().replace(DASH, '').replace(ANSWER_LABEL, ''),
  }
}

const OF_BODY = new RegExp(
  `\\b(?:I|my office|my deputy|my panel|${OFFICE})\\b|\\basked the (?:Chief|force)\\b|\\bChief Constable (?:has|is|will)\\b`,
)

/** Whether words in the chief officer's part are the body's all the same: it may go on without a heading. */
export const speaksAsBody = (words: string): boolean => OF_BODY.test(words)

const OF_WHOLE = anyOf([
  /^(?:in conclusion|in closing|to conclude)/,
  // `My response will be published on my website.`
  /^(?:this|my|our) (?:response|letter|statement|reply) (?:will be|has been|is being|is) (?:published|copied|shared|sent)/,
  /^a copy of (?:this|my|the) (?:response|letter|statement|reply)/,
  // `I am sending a copy of this letter to the Home Secretary.`
  /^I (?:am|have|will be|shall be) (?:copying|copied|sending|sent|publishing|published|placing|placed) (?:a copy of )?(?:this|my) (?:response|letter|statement|reply)/,
  /^I (?:hope|trust) (?:that )?(?:this|my|these) (?:response|letter|statement|reply|comments)/,
  // `I would like to thank the inspectors.`
  /^I (?:would|should) like to (?:thank|place on record)\b.{0,60}\b(?:inspectors|HMIC(?:FRS)?|report|inspection)\b/,
])

/** Whether words close the whole answer, and are no part of the last item's. */
export const closesAnswer = (words: string): boolean => OF_WHOLE.test(words)
