import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceOf, SURE } from '#importing/draft/evidence.ts'
import { readRecords } from '#importing/readRecords.ts'

const folderNamed = (name: string): URL => new URL(`${name}/`, import.meta.url)
const files = ['layouts', 'strangers'].flatMap((folder) =>
  readdirSync(folderNamed(folder)).flatMap((name) =>
    name.endsWith('.txt') ? [`${folder}/${name}`] : [],
  ),
)
const textOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** `items.0.text` of every value, down to the last. */
const pathsOf = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) =>
        key === 'warnings' ? [] : pathsOf(member, path === '' ? key : `${path}.${key}`),
      )
    : [path]

function evidenceIn(text: string, field: string) {
  const [reading] = readRecords(text)
  const found = reading && evidenceOf(reading.imported, text).find((one) => one.field === field)
  if (!found) throw new Error(`There is no ${field}.`)
  return { ...found, words: found.place && text.slice(found.place.from, found.place.to) }
}

describe('every field', () => {
  it.each(files)(
    'of %s has its confidence, and nearly every one its place in the source',
    (name) => {
      const text = textOf(name)
      for (const { imported } of readRecords(text)) {
        const evidence = evidenceOf(imported, text)
        expect(evidence.map(({ field }) => field)).toEqual(pathsOf(imported))
        for (const { confidence, place } of evidence) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(place?.to ?? 1).toBeGreaterThan(place?.from ?? 0)
        }
        const words = evidence.filter(({ field }) =>
          /\.(?:text|response)$|^(?:force|bodyHolder|inspectionTitle)$/.test(field),
        )
        for (const { field, place } of words)
          expect({ field, isFound: place !== undefined }).toEqual({ field, isFound: true })
      }
    },
  )

  it('that was read from a date stands where the date does', () => {
    const text = textOf('layouts/letter-with-local-policing-body-comments.txt')
    expect(evidenceIn(text, 'reportPublished').words).toBe('24 October 2024')
  })

  it('that was inferred is held to be less sure, and one assumed still less', () => {
    const text =
      'Commissioner’s response to Getting a grip\n\nThis HMICFRS report is welcome to Northmarch Police.\n'
    expect(evidenceIn(text, 'force')).toMatchObject({
      confidence: 0.75,
      words: 'Northmarch Police',
    })
    expect(evidenceIn(text, 'bodyOffice').confidence).toBe(0.5)
  })

  it('that is worded in two ways is to be looked at', () => {
    const text = textOf('layouts/pdf-text-of-a-form.txt')
    expect(evidenceIn(text, 'items.0.text').confidence).toBeLessThan(SURE)
    expect(evidenceIn(text, 'items.0.response').confidence).toBeGreaterThanOrEqual(SURE)
  })

  it('says on which page it stands', () => {
    const text =
      'PCC response to Getting a grip\n\n\fRecommendation 1: Forces should plan.\n\nI have asked for the plan.'
    expect(evidenceIn(text, 'items.0.response').place?.page).toBe(2)
  })

  it('of two answers in the same words each has its own place', () => {
    const text = [1, 2]
      .map((ref) => `Recommendation ${ref}: Forces should do ${ref} things.\n\nThis is in hand.`)
      .join('\n\n')
    const [reading] = readRecords(text)
    const places = (reading ? evidenceOf(reading.imported, text) : [])
      .filter(({ field }) => field.endsWith('.response'))
      .map(({ place }) => place?.from)
    expect(new Set(places).size).toBe(2)
  })

  it('of two items with one deadline each has it in its own words', () => {
    const item = (ref: number): string =>
      `Recommendation ${ref}: By 31 March 2025, chief constables should do ${ref} things.`
    const text = `PCC response to Getting a grip\n\n${item(1)}\n\n${item(2)}\n\nI agree.`
    for (const key of ['ref', 'addressee', 'deadline.raw', 'deadline.date']) {
      const from = [0, 1].map((index) => evidenceIn(text, `items.${index}.${key}`).place?.from ?? 0)
      expect(from[0]).toBeLessThan(text.indexOf('Recommendation 2'))
      expect(from[1]).toBeGreaterThan(text.indexOf('Recommendation 2'))
    }
  })
})
