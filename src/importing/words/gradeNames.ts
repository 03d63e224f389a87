// The grades that inspectorates give, now and before 2021.
import { saysNone } from './nothingSaid.ts'

const GRADES = ['Outstanding', 'Good', 'Adequate', 'Requires improvement', 'Inadequate']
const OLD_SPELLINGS: { readonly [spelling: string]: string } = {
  'requires improvements': 'Requires improvement',
  'require improvement': 'Requires improvement',
}

const LONGEST = 40

/** As we write it; undefined when the words are no grade. */
export function gradeNamed(words: string): string | undefined {
  if (words.length > LONGEST || !/^\s*[ogari]/i.test(words)) return undefined
  const plain = words
    .replaceAll(/\s+/g, ' ')
    .replace(/[.:]+$/, '')
    .trim()
    .toLowerCase()
  return GRADES.find((grade) => grade.toLowerCase() === plain) ?? OLD_SPELLINGS[plain]
}

export const saysUngraded = (words: string): boolean =>
  saysNone(words.trim()) || /^(?:not (?:been )?graded|ungraded|no grade)$/i.test(words.trim())
