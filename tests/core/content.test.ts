import { describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import { documentOf } from '#core/document.ts'
import type { Finding } from '#core/finding.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { fromPlainText } from '#core/richText.ts'
import { aFinding, aRecord, aWhole, PRIYA } from '../builders.ts'

const print = (whole = aWhole()): Promise<string> => fingerprintOf(contentOf(whole, '1'))

describe('the fingerprint', () => {
  it('is SHA-256 in hexadecimal, the same for the same words', async () => {
    expect(await print()).toMatch(/^[0-9a-f]{64}$/)
    expect(await print()).toBe(await print(structuredClone(aWhole())))
  })

  const SAID: readonly [string, Partial<AcknowledgementRecord>][] = [
    ['title', { title: 'Getting a firmer grip' }],
    ['force', { force: 'Southmarch Police' }],
    ['commissioner', { commissioner: 'Grace Okafor' }],
    ['office', { commissionerOffice: 'Mayor' }],
    ['inspectorate', { inspectorate: 'HMICFRS and CQC' }],
    ['summary', { summary: 'Other words.' }],
    ['grades', { grades: [{ area: 'Responding to the public', grade: 'good' }] }],
    ['basis', { legalBasis: 'Voluntary' }],
    ['day of the report', { reportPublishedOn: toDay('2023-07-08') }],
    ['address of the report', { reportAddress: 'https://inspectorate.example/report' }],
    ['acknowledgement', { acknowledgement: fromPlainText('I have not read it.') }],
    ['marking', { marking: 'OFFICIAL-SENSITIVE' }],
    ['type', { recordType: 'Revisit or letter' }],
  ]
  it.each(SAID)(
    'changes with the %s, and so do the words of the document',
    async (_name, changes) => {
      expect(await print(aWhole(changes))).not.toBe(await print())
      const words = (whole: typeof changes): string =>
        JSON.stringify(documentOf(contentOf(aWhole(whole), '1'), { kind: 'draft' }))
      expect(words(changes)).not.toBe(words({}))
    },
  )

  const ANSWERED: readonly [string, Partial<Finding>][] = [
    ['wording', { text: 'Other wording.' }],
    ['addressee', { addressee: 'Police and crime commissioners' }],
    ['reference', { reference: '1a' }],
    ['kind', { kind: 'Cause of concern' }],
    ['outcome', { answer: { ...aFinding().answer, outcome: 'Action taken' } }],
    ['answer', { answer: { ...aFinding().answer, words: fromPlainText('I will not.') } }],
    ['withholding', { withheldReason: 'national security' }],
    ['force’s response', { forceResponse: fromPlainText('Under way.') }],
  ]
  it.each(ANSWERED)('changes with a finding’s %s', async (_name, changes) => {
    expect(await print(aWhole({}, [aFinding(changes)]))).not.toBe(await print())
  })

  it('does not change with follow-up, owners, dates of publication or retention', async () => {
    const followedUp = aFinding({
      followUp: { status: 'Closed', owner: PRIYA, targetOn: toDay('2024-03-31') },
    })
    const whole = aWhole(
      {
        leadOfficer: PRIYA,
        status: 'Published',
        publication: { publishedOn: toDay('2023-08-31'), address: 'https://opcc.example/1' },
        retention: { onHold: true, holdReason: 'FOI 12/2024' },
      },
      [followedUp],
    )
    expect(await print(whole)).toBe(await print())
  })

  it('does not depend on the order in which findings were read', async () => {
    const one = aFinding()
    const two = aFinding({ key: 'getting-a-grip-2023/2', reference: '2', position: 2 })
    expect(await print(aWhole({}, [two, one]))).toBe(await print(aWhole({}, [one, two])))
  })
})

describe('what the document says', () => {
  it('has the form’s nine fields in the form’s order, empty ones too', () => {
    const document = documentOf(contentOf(aWhole({ summary: '' })), { kind: 'draft' })
    const [form] = document.blocks
    const facts = form?.kind === 'facts' ? form.facts : []
    expect(facts.slice(0, 9).map((fact) => fact.label)).toEqual([
      'Version',
      'Force',
      'Police and Crime Commissioner',
      'Title of inspection',
      'Inspectorate',
      'Summary of inspection',
      'Grade',
      'Recommendations',
      'Areas for improvement',
    ])
    expect(facts[5]?.parts).toEqual([])
    expect(document.title).toBe('Force inspection acknowledgement record')
  })

  it('keeps the report’s own numbers and gathers findings under their addressee', () => {
    const addressee = 'Counter Terrorism Policing'
    const findings = ['19', '20', '21'].map((reference, index) =>
      aFinding({
        key: `k/${reference}`,
        reference,
        position: index,
        addressee,
        text: `Text ${reference}.`,
      }),
    )
    const [form] = documentOf(contentOf({ record: aRecord(), findings }), { kind: 'draft' }).blocks
    const facts = form?.kind === 'facts' ? form.facts : []
    expect(facts[7]?.parts).toEqual([
      {
        kind: 'findings',
        addressee,
        lines: ['19', '20', '21'].map((mark) => ({ mark: `${mark}.`, text: `Text ${mark}.` })),
      },
    ])
  })

  it('leaves a withheld finding out altogether', () => {
    const withheld = aFinding({ withheldReason: 'national security', text: 'A secret place.' })
    expect(
      JSON.stringify(documentOf(contentOf(aWhole({}, [withheld])), { kind: 'draft' })),
    ).not.toContain('secret')
  })
})
