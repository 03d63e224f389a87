import { describe, expect, it } from 'vitest'
import { cleanLines } from '#importing/lines/lines.ts'

const PAGES = ['first', 'second', 'third']

/** Three pages whose last sentence goes on over the page, with what stands at the foot of each. */
const printed = (foot: (page: number) => string): string =>
  PAGES.map(
    (name, at) =>
      `Forces should plan for the ${name} year.\n\nThe force has told me that the number of its ${name}\n\n` +
      `${foot(at + 1)}\n\nofficers has doubled since the ${name} inspection.`,
  ).join('\n\n')

const PROSE = cleanLines(printed(() => '')).lines

describe('What a print puts round its pages', () => {
  it.each<[string, (page: number) => string]>([
    ['its number alone', String],
    ['a number between dashes', (page) => `- ${page} -`],
    ['an office and a number far from it', (page) => `OPCC for Fenland | Response\t${page}`],
    ['a number before the office', (page) => `${page} | Northmarch OPCC`],
    ['the name of a form', (page) => `PFCC/HMICFRS/01 (rev. 2017)   ${page}`],
    ['a number above what runs', (page) => `[${page}]\nNorthmarch OPCC`],
    ['what runs, without a number', () => 'Northmarch OPCC – inspection record'],
    [
      'the address of a page, and when it was printed',
      (page) => `https://www.northmarch.example/a/ ${page}/3\n12/03/2024, 10:1${page} Response`,
    ],
  ])('%s is no part of the words it parts', (_, foot) => {
    const { lines, hadPageFurniture } = cleanLines(printed(foot))
    expect(lines).toEqual(PROSE)
    expect(hadPageFurniture).toBe(true)
  })

  it('may tell the marking of the paper', () => {
    const foot = (page: number): string => `OFFICIAL\tNorthmarch OPCC\tPage ${page} of 3`
    expect(cleanLines(printed(foot)).marking).toBe('OFFICIAL')
  })

  it.each<[string, (item: number) => string]>([
    ['numbers above items', (item) => `${item}\n\nForces should plan.\n\nAccepted.`],
    ['items that are named', (item) => `National recommendation ${item}\n\nPlan.\n\nNo response.`],
    ['rows of a form', (item) => `Serial\t${item}\nWording\tPlan.\nOur answer\tNo response.`],
  ])('is none of %s', (_, item) => {
    expect(cleanLines([1, 2, 3, 4].map(item).join('\n\n')).hadPageFurniture).toBe(false)
  })
})
