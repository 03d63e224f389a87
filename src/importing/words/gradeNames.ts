// The grades that inspectorates give, now and before 2021.
import { saysNone } from './nothingSaid.ts'

/** A source of patterns. */
export const GRADE = '(?:outstanding|good|adequate|requires? improvements?|inadequate)'
const WHOLE = new RegExp(`^${GRADE}$`, 'i')

const LONGEST = 40

/** A grade in whatever letters, with its first as a capital. */
export const asWeWrite = (grade: string): string =>
  /^r/i.test(grade)
    ? 'Requires improvement'
    : grade.charAt(0).toUpperCase() + grade.slice(1).toLowerCase()

/** As we write it; undefined when the words are no grade. */
export function gradeNamed(words: string): string | undefined {
  if (words.length > LONGEST || !/^\s*[ogari]/i.test(words)) return undefined
  const plain = words
    .replaceAll(/\s+/g, ' ')
    .replace(/[.:]+$/, '')
    .trim()
  return WHOLE.test(plain) ? asWeWrite(plain) : undefined
}

export const saysUngraded = (words: string): boolean =>
  saysNone(words.trim()) || /^(?:not (?:been )?graded|ungraded|no grade)$/i.test(words.trim())

type Graded = { readonly grade?: string }

/** Whether any of them has a grade: an area may be named as not graded. */
export const areGraded = (areas: readonly Graded[]): boolean =>
  areas.some(({ grade }) => grade !== undefined)
