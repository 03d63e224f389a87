import { describe, expect, it } from 'vitest'
import { unnumberedMark } from '#importing/marks/bareMarks.ts'
import { headingOf } from '#importing/marks/headings.ts'
import { readItemList } from '#importing/marks/itemList.ts'
import { openingMark } from '#importing/marks/references.ts'
import { readRecords } from '#importing/readRecords.ts'
import { boxNamed, sectionNamed } from '#importing/reports/reportMarks.ts'
import { columnNamed } from '#importing/words/columns.ts'
import { kindIn } from '#importing/words/kinds.ts'
import { statusInWords } from '#importing/words/status.ts'

const CALLED = [
  ['afi', 'Area for improvement', 'Areas for improvement'],
  ['afi', 'AFI', 'AFIs'],
  ['cause-of-concern', 'Cause of concern', 'Causes of concern'],
  ['cause-of-concern', 'Cause for concern', 'Causes for concern'],
  ['recommendation', 'Recommendation', 'Recommendations'],
] as const

const [FRONT, NUMBER] = ['PCC response to Getting a grip', 'No.\tType\tText\tPCC response']

describe.each(CALLED)('%s, called %s,', (kind, one, several) => {
  it('is marked, with a number before or after it, and without', () => {
    expect(openingMark(`${one} 3: The force should plan.`)?.kind).toBe(kind)
    expect(openingMark(`3. ${one}: The force should plan.`)?.kind).toBe(kind)
    expect(openingMark(`The third ${one}: The force should plan.`)?.kind).toBe(kind)
    expect(unnumberedMark(`${one}: The force should plan.`)?.kind).toBe(kind)
  })

  it('heads its items in an answer and in a report', () => {
    expect(headingOf(several)).toMatchObject({ part: 'items', kind })
    expect(headingOf(`Custody – ${several}`)).toMatchObject({ part: 'group', kind })
    expect(sectionNamed(several)?.kind).toBe(kind)
    expect(boxNamed(one)?.kind).toBe(one === 'Recommendation' ? undefined : kind)
  })

  it('is told by the cell and by the head of a table', () => {
    expect(columnNamed(`${one} no.`)).toBe('reference')
    expect(columnNamed(several)).toBe('text')
    const row = `4\t${one}\tThe force should plan.\tI accept this.`
    const [reading] = readRecords(`${FRONT}\n\n${NUMBER}\n${row}\n${row.replace('4', '5')}`)
    expect(reading?.imported.items.map((item) => item.kind)).toEqual([kind, kind])
  })

  it('is closed where words say so', () => {
    expect(statusInWords(`The ${one} 4 was closed in May.`)).toBe('closed')
  })
})

it.each(['Action', 'Type', 'National'])('no kind is named by “%s”', (words) => {
  expect(kindIn(words)).toBeUndefined()
})

it.each('•◦▪●·‣*–-'.split(''))('each line after “%s” is a point of a list', (bullet) => {
  const cell = `${bullet} The force should plan.\n${bullet} The force should ask.`
  expect(readItemList(cell, 'afi').map(({ text }) => text)).toEqual([
    'The force should plan.',
    'The force should ask.',
  ])
})
