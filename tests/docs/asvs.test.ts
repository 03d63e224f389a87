// The checklist has each requirement of levels 1 and 2 of OWASP ASVS 5.0.0 once. That the files it names are there is held
// with the other pages: docs.test.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** How many requirements each section has, and which of them are of level 3. */
const SECTIONS: readonly (readonly [section: string, count: number, third?: readonly number[]])[] =
  [
    ['V1.1', 2],
    ['V1.2', 10, [10]],
    ['V1.3', 12, [12]],
    ['V1.4', 3],
    ['V1.5', 3, [3]],
    ['V2.1', 3],
    ['V2.2', 3],
    ['V2.3', 5, [5]],
    ['V2.4', 2, [2]],
    ['V3.1', 1, [1]],
    ['V3.2', 3, [3]],
    ['V3.3', 5, [5]],
    ['V3.4', 8, [7, 8]],
    ['V3.5', 8, [6, 7, 8]],
    ['V3.6', 1, [1]],
    ['V3.7', 5, [3, 4, 5]],
    ['V4.1', 5, [4, 5]],
    ['V4.2', 5, [2, 3, 4, 5]],
    ['V4.3', 2],
    ['V4.4', 4],
    ['V5.1', 1],
    ['V5.2', 6, [4, 5, 6]],
    ['V5.3', 3, [3]],
    ['V5.4', 3],
    ['V6.1', 3],
    ['V6.2', 12],
    ['V6.3', 8, [5, 6, 7, 8]],
    ['V6.4', 6, [5, 6]],
    ['V6.5', 8, [6, 7, 8]],
    ['V6.6', 4, [4]],
    ['V6.7', 2, [1, 2]],
    ['V6.8', 4],
    ['V7.1', 3],
    ['V7.2', 4],
    ['V7.3', 2],
    ['V7.4', 5],
    ['V7.5', 3, [3]],
    ['V7.6', 2],
    ['V8.1', 4, [3, 4]],
    ['V8.2', 4, [4]],
    ['V8.3', 3, [2, 3]],
    ['V8.4', 2, [2]],
    ['V9.1', 3],
    ['V9.2', 4],
    ['V10.1', 2],
    ['V10.2', 3, [3]],
    ['V10.3', 5, [5]],
    ['V10.4', 16, [12, 13, 14, 15, 16]],
    ['V10.5', 5],
    ['V10.6', 2],
    ['V10.7', 3],
    ['V11.1', 4, [3, 4]],
    ['V11.2', 5, [4, 5]],
    ['V11.3', 5, [4, 5]],
    ['V11.4', 4],
    ['V11.5', 2, [2]],
    ['V11.6', 2, [2]],
    ['V11.7', 2, [1, 2]],
    ['V12.1', 5, [4, 5]],
    ['V12.2', 2],
    ['V12.3', 5, [5]],
    ['V13.1', 4, [2, 3, 4]],
    ['V13.2', 6, [6]],
    ['V13.3', 4, [3, 4]],
    ['V13.4', 7, [6, 7]],
    ['V14.1', 2],
    ['V14.2', 8, [5, 6, 7, 8]],
    ['V14.3', 3],
    ['V15.1', 5, [4, 5]],
    ['V15.2', 5, [4, 5]],
    ['V15.3', 7],
    ['V15.4', 4, [1, 2, 3, 4]],
    ['V16.1', 1],
    ['V16.2', 5],
    ['V16.3', 4],
    ['V16.4', 3],
    ['V16.5', 4, [4]],
    ['V17.1', 2, [2]],
    ['V17.2', 8, [5, 6, 7, 8]],
    ['V17.3', 2],
  ]

const REQUIRED = SECTIONS.flatMap(([section, count, third = []]) =>
  Array.from({ length: count }, (_, place) => place + 1)
    .filter((number) => !third.includes(number))
    .map((number) => `${section}.${number}`),
)

const page = readFileSync(join(import.meta.dirname, '../../docs/security/asvs.md'), 'utf8')
const ROWS = [
  ...page.matchAll(/^\| (V\d+\.\d+)\.(\d+)(?: – \1\.(\d+))? \| ([^|]+) \| (.+) \|$/gm),
].map(([, section = '', first = '', last = first, state = '', why = '']) => ({
  state,
  why,
  numbers: Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, place) => `${section}.${Number(first) + place}`,
  ),
}))

describe('the checklist of OWASP ASVS', () => {
  it('has every requirement of levels 1 and 2, in order and once', () => {
    expect(REQUIRED).toHaveLength(253)
    expect(ROWS.flatMap(({ numbers }) => numbers)).toEqual(REQUIRED)
  })

  it('says of each that it is met, open or not applicable', () => {
    const states = new Set(ROWS.map(({ state }) => state))
    expect([...states].toSorted()).toEqual(['met', 'not applicable', 'open'])
  })

  it('names for each that is met the file or the page that shows it', () => {
    const unshown = ROWS.filter(
      ({ state, why }) => state === 'met' && !/`(?:src|infra|tests)\/|\]\(/.test(why),
    )
    expect(unshown.flatMap(({ numbers }) => numbers)).toEqual([])
  })
})
