// `PCC’s response to recommendations 4 and 5: …`: a mark that says that an answer follows, and whose.
import { BULLET } from '../source/bullets.ts'
import { OFFICE } from '../words/offices.ts'

const BEFORE = `(?:${BULLET}+ ?|#+ |\\d{1,2}(?:\\.\\d{1,2})*[.)]? |[a-z]\\) )?`
const WHOSE = `(?:my|our|(?:the )?(?:(?:deputy )?${OFFICE}|(force|constabulary|service|chief (?:constable|officer)))(?:['’]s?)?)`
const ANSWER_TO = new RegExp(
  `^${BEFORE}(?:${WHOSE} )?(?:response|answer|reply|comments?) (?:to|on) (?:the )?(?=rec|area|afi|cause|r ?\\d)(.*)$`,
  'is',
)

export type AnswerLead = {
  readonly by: 'body' | 'force'
  /** The mark, and what follows it. */
  readonly rest: string
}

export function answerLead(paragraph: string): AnswerLead | undefined {
  const [, force, rest] = ANSWER_TO.exec(paragraph) ?? []
  return rest === undefined ? undefined : { by: force === undefined ? 'body' : 'force', rest }
}
