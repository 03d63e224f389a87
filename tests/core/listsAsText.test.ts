import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradesAsText, readGrades, readReferences, referencesAsText } from '#core/listsAsText.ts'

describe('lists kept and typed as text', () => {
  it('a grade a line, an area alone ungraded, colons kept in the area’s name', () => {
    expect(
      readGrades(
        'Preventing crime: Good\n\n Integrity \nResponse: calls: Adequate\nVetting: part one:\n:',
      ),
    ).toEqual([
      { area: 'Preventing crime', grade: 'Good' },
      { area: 'Integrity' },
      { area: 'Response: calls', grade: 'Adequate' },
      { area: 'Vetting: part one' },
    ])
  })

  it('what is read and written again is read the same', () => {
    const typed = fc.string({ unit: fc.constantFrom(':', ',', '\n', ' ', 'a', 'Good', 'é') })
    fc.assert(
      fc.property(typed, (text) => {
        const grades = readGrades(text)
        expect(readGrades(gradesAsText(grades))).toEqual(grades)
        const references = readReferences(text)
        expect(readReferences(referencesAsText(references))).toEqual(references)
      }),
    )
  })
})
