// The sample record of tests/records, as the office would hold it, and others made for a page's sake.
import { readFileSync } from 'node:fs'
import { contentOf } from '#core/content.ts'
import { documentOf, type DocumentStanding } from '#core/document.ts'
import type { Finding } from '#core/finding.ts'
import type { WholeRecord } from '#core/record.ts'
import { fromPlainText, NO_TEXT } from '#core/richText.ts'
import type { Printing } from '#documents/printing.ts'
import { ALEX, aFinding, aRecord, at } from '../builders.ts'

const source = readFileSync(
  new URL('../records/sample-acknowledgement-record.txt', import.meta.url),
  'utf8',
)

function between(start: string, end: string): string {
  const from = source.indexOf(start) + start.length
  return source.slice(from, end === '' ? undefined : source.indexOf(end, from)).trim()
}

const answers = [
  between('led cases\n\nIt is', 'Recommendation 20:').replace(/^/, 'It is '),
  between('in the community\n\nThe inspection', 'Recommendation 21:').replace(
    /^/,
    'The inspection ',
  ),
  between('transition that may follow\n\n', ''),
]

const sampleFinding = (number: number, text: string, answer = ''): Finding =>
  aFinding({
    key: `terrorist-offenders/${number}`,
    reference: String(number),
    position: number,
    addressee: 'Counter Terrorism Policing',
    forUs: 'Other body',
    text,
    answer: {
      outcome: 'Not answered',
      // The page break of the form falls inside a sentence; an importer mends it.
      words: fromPlainText(answer.replace('greater\n\nprotection', 'greater protection')),
      sharedWith: [],
    },
  })

export const sampleRecord: WholeRecord = {
  record: aRecord({
    key: 'terrorist-offenders',
    recordType: 'PCC and Joint thematic',
    title: between('Title of inspection', 'Inspectorate'),
    force: 'Staffordshire',
    commissioner: 'Ben Adams',
    leadInspectorate: 'Criminal Justice Joint Inspection',
    inspectorate: 'CJJ Criminal Justice Joint Inspection',
    summary: between('Summary of inspection', '\nGrade'),
    legalBasis: 'Joint inspection',
    acknowledgement: fromPlainText(between('acknowledgement\n\n', 'Recommendation 19:')),
    chiefOfficer: { comments: NO_TEXT, response: NO_TEXT },
  }),
  findings: [
    sampleFinding(19, between('Policing 19. ', ' 20. '), answers[0]),
    sampleFinding(20, between(' 20. ', ' 21. '), answers[1]),
    sampleFinding(21, between(' 21. ', '\nAreas for'), answers[2]),
  ],
}

export const printingOf = (
  whole: WholeRecord,
  standing: DocumentStanding = { kind: 'draft' },
): Printing => {
  const content = contentOf(whole, '1')
  return { description: documentOf(content, standing), content }
}

export const approved = (whole: WholeRecord): Printing => ({
  ...printingOf(whole, {
    kind: 'approved',
    decision: {
      by: ALEX,
      as: 'Deputy, by delegation of 3 May 2026',
      at: at('2023-09-04T10:05:00.000Z'),
      words: 'Approved with thanks to the office.',
    },
  }),
  receipt: 'header.claims.signature',
  keysAddress: 'https://records.example/.well-known/jwks.json',
  at: at('2023-09-04T10:05:00.000Z'),
})

// Marks no list can count, and one finding with none.
const MARKS = new Map([
  [3, '4a'],
  [6, '007'],
  [41, ''],
])

/** 43 recommendations, some numbered out of order, grouped, or with marks that are no numbers. */
export const longRecord: WholeRecord = {
  record: aRecord({
    title: 'Getting a grip on control rooms',
    summary: 'How forces answer and assess calls.\n\nFour forces were visited.',
    grades: [{ area: 'Responding to the public', grade: 'Good' }, { area: 'Leadership' }],
    gradeScheme: 'PEEL 2023–2025',
    reportAddress: 'https://inspectorate.example/getting-a-grip',
    chiefOfficer: {
      comments: fromPlainText('The force accepts the findings.'),
      response: fromPlainText('I welcome that.'),
    },
  }),
  findings: Array.from({ length: 43 }, (_, index) =>
    aFinding({
      key: `getting-a-grip/${index + 1}`,
      kind: index < 40 ? 'Recommendation' : 'Area for improvement',
      reference: MARKS.get(index) ?? String(index + 1),
      position: index,
      addressee: index < 20 ? 'Chief constables' : index < 40 ? 'The College of Policing' : '',
      text: `By March ${2024 + (index % 3)}, chief constables should review how calls of kind ${index + 1} are assessed, answered and passed on, so that callers at risk are helped first.`,
      deadline: { asWritten: 'By March 2024', precision: 'Month' },
      answer: {
        outcome: 'Action taken and proposed',
        sharedWith: index === 9 ? ['10', '22'] : [],
        words: [
          {
            kind: 'paragraph',
            runs: [
              { text: 'I have asked the Chief Constable for ' },
              { text: 'the review', bold: true },
              { text: ', and ' },
              { text: 'will read it', italic: true },
              { text: ' with ' },
              { text: 'the board', link: `https://board.example/${index}` },
              { text: '.' },
            ],
          },
          {
            kind: 'list',
            ordered: true,
            start: 19,
            items: [
              [
                ...fromPlainText('First the call handlers.\n\nThen the radio.'),
                {
                  kind: 'list',
                  ordered: false,
                  start: 1,
                  items: [fromPlainText('by day'), fromPlainText('by night')],
                },
              ],
              fromPlainText('Next the officers.'),
            ],
          },
          { kind: 'quote', blocks: fromPlainText('Every call matters.') },
          ...fromPlainText('The panel hears of it in the spring.'),
        ],
      },
      forceResponse: index % 10 === 0 ? fromPlainText('The force has begun.') : NO_TEXT,
    }),
  ),
}
