import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinHyphens } from '#importing/words/hyphens.ts'
import { readRecords } from '#importing/readRecords.ts'
import { quotedValues } from './quotedValues.ts'
import { layout, write, written } from './writtenForm.ts'

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('a known record written into a form', () => {
  it('is read back as it was written, whatever the layout', () => {
    fc.assert(
      fc.property(written, layout, (record, form) => {
        const [reading] = readRecords(write(record, form))
        expect(reading?.imported).toMatchObject({
          form: 'acknowledgement-form',
          force: record.force,
          bodyHolder: record.holder,
          inspectionTitle: record.title,
          summary: record.summary,
          generalComment: record.general,
        })
        expect(reading?.imported.items).toMatchObject(
          record.items.map(({ ref, addressee, text, answer }) => ({
            kind: 'recommendation',
            ref,
            addressee,
            text,
            response: answer.join('\n\n'),
          })),
        )
        expect(reading?.imported).not.toHaveProperty('version')
      }),
      { numRuns: 150 },
    )
  })

  it('gives no value that its source does not have', () => {
    fc.assert(
      fc.property(written, layout, (record, form) => {
        const source = write(record, form)
        for (const { imported } of readRecords(source))
          for (const value of quotedValues(imported)) expect(plain(source)).toContain(plain(value))
      }),
      { numRuns: 60 },
    )
  })
})

describe('any text at all', () => {
  it('is read without failing, and gives no value that it does not have', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('Force\tX', 'Recommendation 4: Forces should act', '• one', 'Dear Minister,'),
      fc.constantFrom('Recommendations 3–5', 'In response to recommendation 2, I agree.', '1. A b'),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const source = lines.join('\n')
        // A word that a line's end broke is whole for a reader.
        const whole = joinHyphens(source.split('\n')).lines.join('\n')
        for (const { imported } of readRecords(source)) {
          const found = imported.items.flatMap(({ text, response }) => [text ?? '', response ?? ''])
          for (const value of found.flatMap((text) => text.replaceAll(/^- /gm, '').split(/\s+/)))
            expect(whole).toContain(value)
        }
      }),
      { numRuns: 200, examples: [[['Recommendations 3–5', 'A-', 'a']]] },
    )
  })

  it.each([
    'a ',
    '1',
    'Chief constable view ',
    'graded good for ',
    'Police and ',
    '19. It should\n',
  ])('is read in one go though it goes on and on: %j', (words) =>
    expect(readRecords(words.repeat(20_000))).toHaveLength(1),
  )
})
