import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DOUBTS, DOUBTS_ABOUT_ONE, type Doubt, doubtInWords } from '#importing/doubts.ts'
import { readRecords } from '#importing/readRecords.ts'

/** No text raises these: the tests of their carriers do, and the last one here. */
const OF_FILES: ReadonlySet<string> = new Set<Doubt>([
  'tracked-changes',
  'hidden-text-left-out',
  'macros-left-out',
  'notes-kept-apart',
  'numbers-were-lost',
  'deeply-nested-left-out',
  'struck-out-text-left-out',
  'changed-since-printed',
  'several-letters',
])
const SENTENCES = Object.entries(DOUBTS)
const ABOUT_ONE = Object.entries(DOUBTS_ABOUT_ONE)
const NAMES = [...SENTENCES, ...ABOUT_ONE].map(([name]) => name)

const warned = z.looseObject({ warnings: z.array(z.string()) })
const wantedIn = (folder: string): readonly string[] => {
  const at = new URL(`${folder}/`, import.meta.url)
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const json: unknown = JSON.parse(readFileSync(new URL(name, at), 'utf8'))
      return [json].flat().flatMap((record) => warned.parse(record).warnings)
    })
}

describe('the doubts', () => {
  const wanted = ['layouts', 'strangers', 'reports'].flatMap(wantedIn)

  it.each(NAMES.filter((name) => !OF_FILES.has(name)))('“%s” is wanted of a layout', (name) => {
    expect(wanted.map((one) => one.split(':')[0])).toContain(name)
  })

  it('of the layouts have no other names', () => {
    expect(wanted.filter((one) => !NAMES.includes(one.split(':')[0] ?? ''))).toEqual([])
  })

  it('are said in sentences', () => {
    const said = [...SENTENCES, ...ABOUT_ONE].map(([, words]) =>
      typeof words === 'string' ? words : words('4a'),
    )
    expect(said.filter((sentence) => !/^[A-Z].*\.$/.test(sentence))).toEqual([])
    expect(doubtInWords('text-drift:4a')).toMatch(/^Item 4a is worded differently/)
    expect(doubtInWords('field-not-read:Note: see over')).toContain('“Note: see over”')
  })

  it('say of a chief officer’s comments that they are elsewhere or that there are none, never both', () => {
    const at = new URL('layouts/', import.meta.url)
    const saying = readdirSync(at)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readRecords(readFileSync(new URL(name, at), 'utf8')))
      .map(({ imported }) => imported.warnings)
      .filter((raised) => raised.includes('chief-officer-comments-elsewhere'))
    expect(saying.length).toBeGreaterThan(3)
    expect(saying.filter((raised) => raised.includes('no-chief-officer-comments'))).toEqual([])
  })

  it('say of letters bound in one form that they were read as one', () => {
    const letter = (words: string): string =>
      `${words}\n\nYours sincerely\n\nRobin Hale\nPolice and Crime Commissioner for Wealdshire\n\n`
    const form = (title: string): string =>
      `PCC acknowledgement record\nForce\tWealdshire Police\nTitle of inspection\t${title}\nInspectorate\tHMICFRS\n\nCommissioner's response\n\n${letter('I accept the report.')}`
    const text = `${form('Calls for help')}${letter('I add that the desk has opened.')}${form('Behind the counter')}`
    const raised = readRecords(text).map(({ imported }) =>
      imported.warnings.includes('several-letters'),
    )
    expect(raised).toEqual([true, false])
  })
})
