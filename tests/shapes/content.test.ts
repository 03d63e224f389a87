import { describe, expect, it } from 'vitest'
import { type Content, contentOf, fingerprintOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import type { RichText } from '#core/richText.ts'
import { contentShape } from '#shapes/content.ts'
import { aFinding, aWhole } from '../builders.ts'

const paragraph = (run: object): object[] => [{ kind: 'paragraph', runs: [run] }]
const nested: RichText = [
  {
    kind: 'quote',
    blocks: [
      {
        kind: 'list',
        ordered: true,
        start: 19,
        items: [
          [{ kind: 'paragraph', runs: [{ text: 'so', bold: true, link: 'https://a.example' }] }],
        ],
      },
    ],
  },
]

/** Every key that there is, those that may be absent too. */
const full: Content = contentOf(
  aWhole(
    {
      acknowledgement: nested,
      reportAddress: 'https://inspectors.example/grip',
      reportPublishedOn: toDay('2024-02-29'),
      grades: [{ area: 'Investigating', grade: 'Good' }, { area: 'Vetting' }],
    },
    [
      aFinding({
        parentReference: '1',
        groupName: 'Governance',
        deadline: { asWritten: 'By March 2024', precision: 'Month' },
      }),
    ],
  ),
  '1',
)

describe('what a document says, as JSON', () => {
  it('is read back word for word, so that its fingerprint is the same', async () => {
    const read = contentShape.parse(JSON.parse(JSON.stringify(full)))
    expect(read).toEqual(full)
    expect(await fingerprintOf(read)).toBe(await fingerprintOf(full))
  })

  it.each([
    ['a key that we do not know', { owner: 'Priya' }, 'Unrecognized key'],
    ['a day that there never was', { reportPublishedOn: '2023-02-29' }, 'written as YYYY-MM-DD'],
    ['half a character', { title: 'Grip \uD83D' }, 'half a character'],
    [
      'a link that runs',
      { acknowledgement: paragraph({ text: 'here', link: 'javascript:alert(1)' }) },
      'http, https or mailto',
    ],
    ['a later shape', { shape: 2 }, 'expected 1'],
    ['no key of its record', { recordKey: '' }, 'recordKey'],
  ])('is refused with %s', (_what, change, said) => {
    const { error } = contentShape.safeParse({ ...full, ...change })
    expect(JSON.stringify(error?.issues)).toContain(said)
  })
})
