import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { doubtInWords } from '#importing/draft/doubts.ts'
import { readRecords } from '#importing/readRecords.ts'

/** Every name of the conventions; each is raised, or scoring.test.ts fails over the layout that wants it. */
const NAMES =
  `no-report-date report-date-month-only no-record-date record-date-may-be-post-date record-date-day no-force
  force-inferred no-office office-assumed no-inspectorate no-title no-items no-chief-officer-comments
  chief-officer-comments-elsewhere approver-differs-from-body-holder attachment-missing text-drift item-text-missing
  numbering-gap references-assigned references-out-of-order items-without-reference kind-assumed unanswered answered-twice
  support-only shared-response uncovered-items for-us-short-by area-name-contains-grade-word suspect-truncated-percentage
  list-lost-after-colon record-date-of-meeting field-not-read dehyphenated furniture-removed page-furniture-removed withheld-content machine-translated
  do-not-publish-without-review`.split(/\s+/)

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

  it.each(NAMES)('“%s” is wanted of a layout, and said in a sentence', (name) => {
    const raised = wanted.find((one) => one.split(':')[0] === name)
    expect(raised).toBeDefined()
    expect(doubtInWords(raised ?? '')).toMatch(/^[A-Z].*\.$/)
  })

  it('of the layouts have no other names', () => {
    expect(wanted.filter((one) => !NAMES.includes(one.split(':')[0] ?? ''))).toEqual([])
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
