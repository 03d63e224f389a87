import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { labelledLine } from '#importing/marks/itemFacts.ts'
import { looseLabel } from '#importing/marks/labels.ts'
import { openingMark } from '#importing/marks/references.ts'
import { titleLabel } from '#importing/record/labelStarts.ts'
import { signatureIn } from '#importing/words/names.ts'
import { recipientsIn } from '#importing/words/recipients.ts'
import { speechNamed } from '#importing/words/speakers.ts'

const FOLDERS = ['layouts/', 'strangers/', 'reports/'].map((name) => new URL(name, import.meta.url))
const TEXTS = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8')),
)

const all = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce((made, part) => made.flatMap((words) => part.map((one) => words + one)), [''])
/** Marks of items, of all that they may be made of. */
const MARKS = all(
  ['', '• ', '2.3 ', 'a) ', '“', '# '],
  [
    '',
    'HMICFRS’s ',
    'National ',
    'PCC response to ',
    'The chief constable’s reply to the ',
    'Our answer on ',
  ],
  ['', 'The third ', 'Third and fourth ', 'Our first, second and twenty-third '],
  [
    'Recommendation',
    'recommendations',
    'Rec.',
    'R',
    'AFI',
    'Area for improvement',
    'Causes of concern',
    'Argymhelliad',
    'Maes i’w wella',
    'Achos pryder',
  ],
  ['', ' 4', ' no. 4a and 5', ' IV–VI', ' Two', ' (b)'],
  ['', ': Forces should plan.', ' – the force has planned.'],
)
const WORDS = new Set([
  ...TEXTS.flatMap((text) => [
    ...text.split('\n'),
    ...text.split(/[\n\t]/),
    ...text.split(/\n\n+/),
  ]),
  ...MARKS,
])

const GUARDED = {
  labelledLine,
  looseLabel,
  openingMark,
  recipientsIn,
  signatureIn,
  speechNamed,
  titleLabel,
}

describe('what tells quickly that a line is none of what is looked for is right', () => {
  it.each(Object.entries(GUARDED))('of %s', (_, read) => {
    const [found, lost] = [new Set<string>(), new Set<string>()]
    for (const words of WORDS) {
      const whole = JSON.stringify(read.unguarded(words))
      if (whole !== JSON.stringify(read(words))) lost.add(words)
      found.add(whole)
    }
    expect([...lost]).toEqual([])
    expect(found.size).toBeGreaterThan(1)
  })
})
