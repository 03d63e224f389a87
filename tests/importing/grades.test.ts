import { describe, expect, it } from 'vitest'
import { takeGradeLines } from '#importing/words/gradeLines.ts'
import { gradesInCell } from '#importing/words/grades.ts'

const TWO = [
  { area: 'Custody', grade: 'Requires improvement' },
  { area: 'Vetting', grade: 'Good' },
]

describe.each(['Requires improvement', 'requires improvements', 'Require improvement'])(
  'a grade written “%s”',
  (grade) => {
    it.each([
      ['pairs on lines', `Custody – ${grade}\nVetting – Good`],
      ['pairs in a row', `Custody: ${grade}; Vetting: Good.`],
      ['pairs after bullets', `• Custody – ${grade}\n• Vetting – Good`],
      ['lines by turns', `Custody\n${grade}\nVetting\nGood`],
      ['a line broken in a pair', `Custody –\n${grade};\nVetting – Good`],
      ['a sentence', `The force was graded as ${grade} for Custody and good for Vetting.`],
    ])('is read from a form’s cell: %s', (_name, cell) => {
      expect(gradesInCell(cell)).toEqual({ graded: true, grades: TWO })
    })

    it('is read from a cell of its own and from lines of the page', () => {
      expect(gradesInCell(grade).grades).toEqual([{ grade: 'Requires improvement' }])
      expect(takeGradeLines([`Custody – ${grade}`, 'Vetting – Good']).grades).toEqual(TWO)
    })
  },
)

it('an area that was not graded is named without a grade', () => {
  expect(gradesInCell('Custody – not graded')).toEqual({
    graded: false,
    grades: [{ area: 'Custody' }],
  })
})
