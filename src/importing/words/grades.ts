// Grades: one word, pairs in a cell, lines by turns, or a sentence.
import type { ImportedGrade } from '../imported.ts'
import { gradesOfAll } from './gradeLines.ts'
import { areGraded, asWeWrite, GRADE, gradeNamed } from './gradeNames.ts'

const UNGRADED =
  /\b(?:not (?:been |be )?graded|ungraded|did not grade|without grades?|no grades?(?= (?:was|were|are|is|has been|have been) (?:given|awarded|made)|\W*$))\b/i

export type Grades = { readonly graded?: boolean; readonly grades: readonly ImportedGrade[] }

const NOTHING: Grades = { grades: [] }

const partsOf = (cell: string, breaks: RegExp): readonly string[] =>
  cell
    .split(breaks)
    .map((part) =>
      part
        .replaceAll(/\s+/g, ' ')
        .replace(/^[-*\s]+/, '')
        .replace(/[.,\s]+$/, ''),
    )
    .filter((part) => part !== '')

/** The form's Grade cell, with its line breaks, which may stand inside a pair. */
export function gradesInCell(cell: string): Grades {
  const lines = partsOf(cell, /[\n;•]+/)
  const only = lines.length === 1 ? gradeNamed(lines[0] ?? '') : undefined
  if (only !== undefined) return { graded: true, grades: [{ grade: only }] }
  const grades = gradesOfAll(lines) ?? gradesOfAll(partsOf(cell, /[;•]+/))
  return grades ? { graded: areGraded(grades), grades } : gradesInProse(cell)
}

const GIVES_GRADES = /\b(graded|rated|judged|assessed)\b/i
/** `HMIC graded the force as requires improvement` */
const WHOLE_GRADED = new RegExp(
  `\\b(?:graded|rated|judged)\\b[^,]{0,50}?\\b(?:as )?(${GRADE})(?: overall)?\\s*$`,
  'i',
)
const GRADE_FOR = new RegExp(`\\b(?:as )?(${GRADE})(?: (for|at|in) |\\b)`, 'gi')

const areasNamed = (words: string): readonly string[] =>
  words
    .split(/,? and (?:for|at|in) |, (?:for |at |in )?/)
    .map((area) => area.replace(/[\s,;]+(?:and|but)?\s*$/, '').trim())
    .filter((area) => area !== '' && area !== 'and' && area !== 'but')

/** Each grade is of the areas named between it and the next. */
function gradesInSentence(sentence: string): readonly ImportedGrade[] {
  const found = [...sentence.matchAll(GRADE_FOR)]
  return found.flatMap((match, index) => {
    const [whole, grade = '', joined] = match
    if (joined === undefined) return []
    const areas = sentence.slice(match.index + whole.length, found[index + 1]?.index)
    return areasNamed(areas).map((area) => ({ area, grade: asWeWrite(grade) }))
  })
}

/** `is ‘good’ at operating efficiently;`: a grade in quotation marks, as the reports of 2016 to 2019 give them. */
const QUOTED_GRADE = new RegExp(`[‘'“"](${GRADE})[’'”"] (?:at|in|for) ([^.;\\n]{4,100})`, 'gi')

const quotedGrades = (words: string): readonly ImportedGrade[] =>
  [...words.matchAll(QUOTED_GRADE)].map(([, grade = '', area = '']) => ({
    area: area.replace(/[\s,;]+(?:and)?\s*$/, ''),
    grade: asWeWrite(grade),
  }))

/** `graded as requires improvement for vetting and for upholding standards, and good for tackling corruption` */
export function gradesInProse(words: string): Grades {
  const quoted = quotedGrades(words)
  if (quoted.length > 0) return { graded: true, grades: quoted }
  const grades = words
    .split(/[.!?;\n]/)
    .filter((sentence) => GIVES_GRADES.test(sentence))
    .flatMap((sentence) => {
      const found = gradesInSentence(sentence)
      const [, whole] = found.length > 0 ? [] : (WHOLE_GRADED.exec(sentence) ?? [])
      return whole === undefined ? found : [{ grade: asWeWrite(whole) }]
    })
  return grades.length > 0 ? { graded: true, grades } : ungradedInProse(words)
}

/** `No grades were given in this inspection.` Of one area it may be said where others are graded. */
export const ungradedInProse = (words: string): Grades =>
  words.split(/[.\n]/).some((sentence) => UNGRADED.test(sentence) && !/\barea\b/i.test(sentence))
    ? { graded: false, grades: [] }
    : NOTHING
