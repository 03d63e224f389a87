import { beforeAll, describe, expect, it } from 'vitest'
import { toDraft } from '#importing/draft/draft.ts'
import type { ImportedRecord } from '#importing/imported.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'
import { openChromium } from '../chromium.ts'
import { utf8 } from './files/refusal.ts'
import { CAUSE, OF_CAUSE, reportPage, reportText } from './files/reportPage.ts'

const OURS = { force: 'Northmarch Police' }

async function reportIn(bytes: Uint8Array, file: string, office = OURS): Promise<ImportedRecord> {
  const [read] = await readSource(bytes, file, NODE_READERS)
  const [reading] = read ? readSourceRecords(read.source, office) : []
  if (!reading) throw new Error(`${file} held no report.`)
  return reading.imported
}

async function printedByABrowser(): Promise<Uint8Array> {
  const browser = await openChromium()
  const page = await browser.newPage()
  await page.setContent(reportPage())
  const bytes = await page.pdf({ tagged: true })
  await browser.close()
  return bytes
}

const SOURCES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['report.html', async () => utf8(reportPage())],
  ['report.txt', async () => utf8(reportText())],
  ['report.pdf', printedByABrowser],
]

describe.each(SOURCES)('an inspection report as %s', (file, bytes) => {
  let report: ImportedRecord
  beforeAll(async () => {
    report = await reportIn(await bytes(), file)
  }, 60_000)

  it('says what it is, who inspected, when it was published and by when it must be answered', () => {
    expect(report).toMatchObject({
      form: 'inspection-report',
      inspectionTitle: 'Northmarch Police: an inspection of how the force answers the public',
      inspectorates: ['HMICFRS'],
      reportPublished: '2024-10-24',
      lastDay: '2024-12-18',
    })
    expect(report.summary).toMatch(/^We inspected how Northmarch Police answers the public\./)
  })

  it('gives each recommendation once, with whom it is for, by when, and why we think so', () => {
    const recommendations = report.items.filter(
      ({ kind, parent }) => kind === 'recommendation' && !parent,
    )
    expect(recommendations).toMatchObject([
      {
        ref: '1',
        text: 'By 31 March 2025, chief constables should review how calls are assessed.',
        deadline: { precision: 'day', date: '2025-03-31' },
        forUs: 'This force',
        why: 'It is addressed to “chief constables”, this force among them.',
      },
      {
        ref: '2',
        text: 'Within six months, the Home Office should:\n- publish its plan; and\n- fund it.',
        addressee: 'Home Office',
        deadline: { precision: 'relative', period: 'P6M' },
        forUs: 'Other body',
      },
      { ref: '4', forUs: 'This office', deadline: { precision: 'immediate' } },
    ])
  })

  it('gives areas for improvement and a cause of concern with its recommendations, numbered by us', () => {
    expect(report.items.filter(({ kind }) => kind === 'afi')).toMatchObject([
      {
        ref: '1',
        refAssigned: true,
        text: 'The force should make sure that supervisors check calls.',
      },
      {
        ref: '2',
        refAssigned: true,
        text: 'The force needs to improve how it records the ethnicity of callers.',
      },
    ])
    const [cause] = report.items.filter(({ kind }) => kind === 'cause-of-concern')
    expect(cause?.text).toBe(CAUSE.words[0])
    expect(
      report.items.filter(({ parent }) => parent === cause?.ref).map(({ text }) => text),
    ).toEqual(OF_CAUSE)
  })

  it('says what it announces and what was not found', () => {
    expect(report.coverage).toEqual([
      'The report announces 6 recommendations, 5 were found.',
      'The report announces 2 areas for improvement, 2 were found.',
      'Recommendations not found: 3.',
    ])
  })

  it('takes nothing from decoys: practice, contents, figures, other reports', () => {
    expect(report.items).toHaveLength(8)
    expect(report.items.map(({ text }) => text).join(' ')).not.toMatch(/drones|96\.7|2019/)
  })
})

describe('a report for another office', () => {
  it('that names nobody is for the force it is about', async () => {
    const report = await reportIn(utf8(reportText()), 'report.txt', {
      force: 'Eastmoor Constabulary',
    })
    const [area] = report.items.filter(({ kind }) => kind === 'afi')
    expect(area).toMatchObject({
      forUs: 'Other body',
      why: 'It names nobody, and the report is about Northmarch Police.',
    })
  })
})

describe('a draft of a report', () => {
  it('is ready to answer: nothing answered, each item marked, and what is missing told', async () => {
    const { record, findings } = toDraft(
      { imported: await reportIn(utf8(reportText()), 'report.txt') },
      'report.txt',
    )
    expect(record).toMatchObject({
      status: 'Draft',
      legalBasis: 'Section 55',
      reportPublishedOn: '2024-10-24',
    })
    expect(findings.map(({ answer }) => answer.outcome)).toEqual(findings.map(() => 'Not answered'))
    expect(findings.map(({ forUs }) => forUs)).toContain('This office')
    expect(record.source?.notes).toContain('Recommendations not found: 3.')
    expect(record.source?.notes).toContain(
      'Recommendation 2 (Other body): It is addressed to “Home Office”.',
    )
  })
})
