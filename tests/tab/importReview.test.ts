// A draft on the review page: every field can be mended, the doubtful ones first, and the notes say what a person gave.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import type { RegisterRow, Stored } from '#core/ports.ts'
import { fromPlainText, toPlainText } from '#core/richText.ts'
import { readFile } from '#importing/readFile.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { alreadyThere, isHeldBack } from '../../src/tab/importing/alreadyThere.ts'
import { type Candidate, candidatesOf } from '../../src/tab/importing/candidates.ts'
import type { FieldInput } from '../../src/tab/importing/draftField.ts'
import { reviewedDraft } from '../../src/tab/importing/reviewedDraft.ts'
import {
  checksInWords,
  countToCheck,
  doubtsOf,
  fieldsToReview,
  isToCheck,
  nextToCheck,
  whatToCheck,
} from '../../src/tab/importing/checks.ts'
import { fieldsOf, isDoubtful } from '../../src/tab/importing/reviewFields.ts'
import {
  EMPTY,
  fileOn,
  withFiles,
  withoutDrafts,
  withRead,
} from '../../src/tab/importing/importDesk.ts'
import { toldInAll } from '../../src/tab/importing/written.ts'
import { reportPage } from '../importing/files/reportPage.ts'

const page = (name = 'report.html'): File => new File([reportPage()], name)

async function readIn(file: File): Promise<readonly Candidate[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readFile(bytes, file.name, { force: 'Northmarch Police' }, NODE_READERS)
  const found = await candidatesOf(read, 'file-1', file)
  if ('refused' in found) throw new Error(found.refused)
  return found.candidates
}

async function report(): Promise<Candidate> {
  const [candidate] = await readIn(page())
  if (candidate?.imported.form !== 'inspection-report') throw new Error('It is no report.')
  return candidate
}

function inputOf<Kind extends FieldInput['kind']>(candidate: Candidate, label: string, kind: Kind) {
  const input = fieldsToReview(candidate).find((field) => field.label === label)?.input
  if (input?.kind !== kind) throw new Error(`“${label}” is no ${kind}.`)
  return input as Extract<FieldInput, { kind: Kind }>
}

describe('the review of a report', () => {
  it('lets its grades, addressees, deadlines and the chief officer’s dates be mended', async () => {
    const candidate = await report()
    const graded = inputOf(candidate, 'Grades', 'grades').mend([{ area: 'Custody', grade: 'good' }])
    expect(graded.record.grades).toEqual([{ area: 'Custody', grade: 'good' }])
    const replied = inputOf(candidate, 'Chief officer replied on', 'day').mend(toDay('2024-11-20'))
    expect(replied.record.chiefOfficer.repliedOn).toBe('2024-11-20')
    const unknown = inputOf(candidate, 'Report published on', 'day').mend(undefined)
    expect('reportPublishedOn' in unknown.record).toBe(false)
    const whom = inputOf(candidate, 'Recommendation 1: addressed to', 'text').mend('Home Office')
    expect(whom.findings[0]?.addressee).toBe('Home Office')
    const ours = inputOf(candidate, 'Recommendation 1: who it is for', 'choice')
    expect(ours.mends.get('Other body')?.().findings[0]?.forUs).toBe('Other body')
  })

  it('reads the day anew where the words of a deadline are mended, and keeps them where the day is', async () => {
    const candidate = await report()
    const words = inputOf(candidate, 'Recommendation 1: deadline, as written', 'text')
    expect(words.mend('By 30 April 2025').findings[0]?.deadline).toEqual({
      asWritten: 'By 30 April 2025',
      precision: 'Day',
      on: '2025-04-30',
    })
    expect(words.mend('').findings[0]).not.toHaveProperty('deadline')
    const day = inputOf(candidate, 'Recommendation 1: deadline, as a day', 'day')
    expect(day.mend(toDay('2025-05-01')).findings[0]?.deadline).toEqual({
      asWritten: words.value,
      precision: 'Day',
      on: '2025-05-01',
    })
  })

  it('lets a recommendation be put under another cause of concern, or under none', async () => {
    const candidate = await report()
    const cause = inputOf(candidate, 'Recommendation 5: cause it belongs to', 'choice')
    expect(cause.value).toBe('Cause of concern 1')
    const parentIn = (choice: string) =>
      cause.mends
        .get(choice)?.()
        .findings.find(({ reference }) => reference === '5')
    expect(parentIn('No cause of concern')).not.toHaveProperty('parentReference')
    expect(parentIn('Cause of concern 1')?.parentReference).toBe('1')
    const free = inputOf(candidate, 'Recommendation 1: cause it belongs to', 'choice')
    expect(free.mends.get('Cause of concern 1')?.().findings[0]?.parentReference).toBe('1')
  })

  it('keeps the form of an answer that is mended', async () => {
    const candidate = await report()
    const answer = inputOf(candidate, 'Recommendation 1: answer', 'rich')
    const mended = answer.mend(fromPlainText('It is done.\n\nIt was checked.'))
    expect(toPlainText(mended.findings[0]?.answer.words ?? [])).toBe(
      'It is done.\n\nIt was checked.',
    )
  })

  it('puts what is doubtful first, and does not move a field that is mended', async () => {
    const candidate = await report()
    const fields = fieldsToReview(candidate)
    const doubts = fields.map(isDoubtful)
    expect(doubts.lastIndexOf(true)).toBeLessThan(doubts.indexOf(false))
    const draft = inputOf(candidate, 'Force', 'text').mend('Southmarch Police')
    const again = fieldsToReview({ ...candidate, draft })
    expect(again.map(({ name }) => name)).toEqual(fields.map(({ name }) => name))
  })

  it('shows where the inspectorate stands in the source', async () => {
    const candidate = await report()
    const field = fieldsToReview(candidate).find(({ name }) => name === 'inspectorates')
    expect(field?.label).toBe('Inspectorate, as written')
    const { from = 0, to = 0 } = field?.place ?? {}
    expect(candidate.text.slice(from, to)).toMatch(/^HMICFRS|Inspectorate/)
  })

  it('has what is sure in the order of the form: what came from the source with most certainty is no less of a field', async () => {
    const candidate = await report()
    const fields = fieldsToReview(candidate)
    const sure = fields.filter((field) => !isDoubtful(field)).map(({ name }) => name)
    const asInForm = fieldsOf(candidate.draft).map(({ name }) => name)
    expect(sure).toEqual(asInForm.filter((name) => sure.includes(name)))
  })

  it('asks nobody to check numbers that the importer gave to items without one: one doubt says so of them all', async () => {
    const words = readFileSync(new URL('../importing/reports/peel-of-a-force.txt', import.meta.url))
    const [candidate] = await readIn(new File([words], 'peel.txt'))
    if (!candidate) throw new Error('Nothing was read.')
    expect(candidate.imported.items.map(({ refAssigned }) => refAssigned)).toContain(true)
    const open = fieldsToReview(candidate).filter((field) => isToCheck(field, candidate))
    expect(open.map(({ label }) => label)).toEqual([])
    expect(doubtsOf(candidate)).toContain('Items without a number were numbered by the importer.')
  })

  it.each([
    ['Northmarch', false],
    ['Southmarch', true],
  ])(
    'of %s: our own force, named in the text alone, is nothing to check; another’s is',
    async (area, isOpen) => {
      const words = `PCC response to Letters\n\nRecommendation 1: Forces should plan.\n\n${area} Police has a plan.`
      const [candidate] = await readIn(new File([words], 'letter.txt'))
      if (!candidate) throw new Error('Nothing was read.')
      expect(candidate.draft.record.force).toBe(`${area} Police`)
      const open = fieldsToReview(candidate).filter((field) => isToCheck(field, candidate))
      expect(open.map(({ name }) => name).includes('force')).toBe(isOpen)
    },
  )

  it('says in the record’s notes what a person gave', async () => {
    const candidate = { ...(await report()), given: ['force', 'legalBasis', 'items.0.addressee'] }
    const { notes } = reviewedDraft(candidate).record.source ?? { notes: '' }
    expect(notes.split('\n').at(-1)).toBe(
      'Given by a person in the review: Force; Legal basis; Recommendation 1: addressed to.',
    )
    expect(reviewedDraft({ ...candidate, given: [] })).toBe(candidate.draft)
  })
})

describe('the list of drafts', () => {
  const letter = async (): Promise<Candidate> => {
    const words =
      'PCC response to Letters\n\nRecommendation 1: Forces should plan.\n\nThe force has a plan.'
    const [candidate] = await readIn(new File([words], 'letter.txt'))
    if (!candidate) throw new Error('Nothing was read.')
    return candidate
  }

  it('says of each how many fields are to check, and how many doubts there are of the whole', async () => {
    const candidate = await letter()
    const open = fieldsToReview(candidate).filter((field) => isToCheck(field, candidate))
    expect(open.map(({ label }) => label)).toEqual(['Force', 'Report published on'])
    expect(open.map(whatToCheck)).toEqual([
      'The source does not say. Give it, or accept that it is not known.',
      'The source does not say. Give it, or accept that it is not known.',
    ])
    const doubts = `${candidate.imported.warnings.length} doubts`
    expect(checksInWords(candidate)).toBe(`2 to check, ${doubts}`)
    const accepted = { ...candidate, accepted: ['force'] }
    expect(checksInWords(accepted)).toBe(`1 to check, ${doubts}`)
    const checked = { ...accepted, given: ['reportPublished'] }
    expect(checksInWords(checked)).toBe(`nothing to check, ${doubts}`)
    const sure = { ...checked, imported: { ...candidate.imported, warnings: [] } }
    expect(checksInWords(sure)).toBe('nothing to check')
  })

  it('leads from one with something to check to the next, and round again', async () => {
    const candidate = await letter()
    const [first, second, third] = [1, 2, 3].map((nth) => ({ ...candidate, id: String(nth) }))
    if (!first || !second || !third) throw new Error('There are three.')
    const checked = { ...second, accepted: ['force', 'reportPublished'] }
    expect(countToCheck(checked)).toBe(0)
    const all = [first, checked, third]
    expect(nextToCheck(all, first)).toBe(third)
    expect(nextToCheck(all, third)).toBe(first)
    expect(nextToCheck([first, checked], first)).toBeUndefined()
  })
})

describe('the file of a draft', () => {
  it('is named by the draft from its reading on, where it may be kept', async () => {
    const { draft, whyNotKept } = await report()
    expect(draft.record.source?.keptAs).toMatch(/-source-[0-9a-f]{32}\.html$/)
    expect(whyNotKept).toBeUndefined()
    const [other] = await readIn(page('report.aspx'))
    expect(other?.draft.record.source).not.toHaveProperty('keptAs')
    expect(other?.whyNotKept).toMatch(/^A file of this kind can’t be kept here/)
  })

  it('stays on the desk until the last draft that was read of it has left', async () => {
    const candidate = await report()
    const begun = withFiles(EMPTY, [page(), page('second.html')])
    const [first = '', second = ''] = begun.waiting
    const twice = [1, 2].map((nth) => ({ ...candidate, id: String(nth), fileId: first }))
    const read = withRead(begun, first, { candidates: twice })
    expect([read.readCount, read.waiting]).toEqual([1, [second]])
    const refused = withRead(read, second, { refused: 'It is empty.' })
    expect(fileOn(refused, second)).toBeUndefined()
    const left = withoutDrafts(refused, ['1'])
    expect(fileOn(left, first)?.name).toBe('report.html')
    expect(withoutDrafts(left, ['2']).files).toEqual([])
    expect(withFiles(refused, [page()]).readCount).toBe(0)
  })
})

describe('a draft that is there already', () => {
  const draftAs = async (id: string, title: string, key?: string): Promise<Candidate> => {
    const one = await report()
    const record = { ...one.draft.record, title, key: key ?? `key-${title}` }
    return { ...one, id, file: `${id}.html`, draft: { ...one.draft, record } }
  }
  const inRegister = ({ draft }: Candidate): Stored<RegisterRow> => ({
    id: 'item-1',
    version: '1',
    value: draft.record,
  })

  it('is left as it is in the register, or comes behind the one before it; what only seems to be is held back', async () => {
    const [first, again, like, other] = await Promise.all([
      draftAs('first', 'Calls for service'),
      draftAs('again', 'Calls for service'),
      draftAs('like', 'The calls for service'),
      draftAs('other', 'Horses on parade'),
    ])
    const all = [first, again, like, other]
    const onDesk = alreadyThere(all, [])
    expect(Object.fromEntries(onDesk)).toEqual({
      again: { as: 'draft', file: 'first.html' },
      like: { as: 'seemsToBe', title: 'Calls for service' },
    })
    expect(all.filter((one) => isHeldBack(one, onDesk.get(one.id)))).toEqual([like])
    expect(isHeldBack({ ...like, isWantedTwice: true }, onDesk.get('like'))).toBe(false)
    const beside = alreadyThere(all, [inRegister(first)])
    expect([beside.get('first'), beside.get('again')]).toEqual([{ as: 'record' }, { as: 'record' }])
    expect(beside.has('other')).toBe(false)
  })

  it('is held back with every draft of its key where that seems to be another record', async () => {
    const there = await draftAs('there', 'Calls for service')
    const [first, again] = await Promise.all(
      ['first', 'again'].map((id) => draftAs(id, 'The calls for service')),
    )
    if (!first || !again) throw new Error('There are two.')
    const found = alreadyThere([first, again], [inRegister(there)])
    expect([...found.values()].map((one) => one.as)).toEqual(['seemsToBe', 'seemsToBe'])
  })
})

describe('what was written', () => {
  it('is told in all: what was there already is not told as a failure', () => {
    const one = { title: 'Calls', words: '' }
    const there = { ...one, state: 'thereAlready' } as const
    const failed = { ...one, state: 'failed' } as const
    expect(toldInAll([{ ...one, state: 'written' }, there, there], 0)).toBe(
      '1 record written, 2 there already.',
    )
    expect(toldInAll([there, failed], 0)).toBe(
      '0 records written, 1 there already, 1 not: see below.',
    )
    expect(toldInAll([{ ...one, state: 'written' }], 7)).toBe(
      '1 record written, 7 not begun: they wait below.',
    )
  })
})
