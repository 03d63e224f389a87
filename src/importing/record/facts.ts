// Facts about the whole record that stand somewhere in its words.
import { dayNumber, RULE_BEGAN } from '#core/clock.ts'
import type { Day } from '#core/day.ts'
import { DATE, readDate, readDay } from '../words/dates.ts'
import { type Doubt, when } from '../doubts.ts'
import type { ImportedItem, ImportedRecord, StatedCounts } from '../imported.ts'
import { referencesNamed } from '../marks/references.ts'

export type ReportDate = Pick<
  ImportedRecord,
  'reportPublished' | 'reportPublishedRaw' | 'statutoryDeadlineApplies'
>

/** Each with the date that follows `words`, or stands before `after`. */
const dated = (words: string, after = ''): RegExp => new RegExp(`${words}(${DATE})${after}`, 'im')

/** Sentences that say when the report was published: the first that is there says it. */
const SAID_WHEN: readonly RegExp[] = [
  // `The report was published on 13 January 2021`.
  dated(
    '\\b(?:reports?|inspections?|letter|findings|HMIC(?:FRS)?)\\b[^.!?\\n]{0,120}?\\b(?:published|issued|released|came out|appeared)\\b[^.!?\\n\\d]{0,140}?(?:\\bon |\\bin |\\bdated )?(?:the )?\\b',
  ),
  // `In April 2019, HMICFRS published its report.`
  dated(
    '\\b(?:on|in) (?:the )?',
    ",? (?:HMIC(?:FRS)?|(?:Her|His) Majesty['’]s Inspectorate[^.!?\\d]{0,160}?|the inspectorate) (?:has )?(?:published|issued|released)\\b",
  ),
  // `Published 13 January 2021 by HMICFRS`, `Published 20 April 2021, this report …`: a date of a page's posting names nothing.
  dated('\\bpublished (?:on |in )?(?:the )?', ',? (?:by|(?:the|this) (?:[\\w’-]+ )?report)\\b'),
  // `Published by HMICFRS on 19 December 2023`
  dated("\\bpublished by (?:the )?[A-Z][\\w ,&’']{2,80}? (?:on|in) (?:the )?"),
  // `the publication of the above report on 20 December 2022`
  dated('(?<!for )\\bpublication (?:(?:of|by)\\b[^.!?\\d]{0,100}? )?\\(?(?:on|in) (?:the )?'),
  // `a gyhoeddwyd ar 6 Mawrth 2024`
  dated('\\b(?:a gyhoeddwyd|cyhoeddwyd)[^.\\n\\d]{0,40}? (?:ar |ym |yn )?'),
  dated(
    `(?:${[
      // `This was published in June 2023`
      '\\b(?:this|it) was (?:first )?published (?:on |in )?',
      // `published its findings … on 4 May 2023`
      '\\bpublished (?:its|their|the|this) (?:[a-z]+ )?(?:report|findings)\\b[^.!?\\n]{0,160}? (?:on |in )',
      // `the report of April 2019`, `your letter of 2 June 2014`, `Report date: 4 May 2023`
      '\\b(?:report|letter|inspection) (?:of|dated|from) ',
      '\\breport (?:publication )?date:? ',
      // `the report, “Getting a grip”, 4 May 2023`, `“Getting a grip”, HMICFRS, May 2023`
      `\\breport,? ["“‘'][^"”’\\n]{8,140}["”’'],? `,
      `["”’'],? HMIC(?:FRS)?,? `,
      // `HMICFRS, published May 2023`, at the head of a line or in brackets
      '^HMIC(?:FRS)?,? (?:published )?',
      '\\((?:HMIC(?:FRS)?|HMI Probation|HMIP|HMCPSI|CQC),? (?:published )?',
    ].join('|')})(?:the )?`,
  ),
]

/** Of a day, or as written where it names none. */
export function reportDate(raw: string): ReportDate {
  const read = readDate(raw)
  if (!read) return {}
  const said = read.precision === 'day' ? { reportPublished: read.on } : { reportPublishedRaw: raw }
  return { ...said, ...beforeRule(read.on) }
}

/** A report of a month that ended before the rule, or one answered before it, was published before it too. */
export const beforeRule = (day: Day | undefined): Pick<ReportDate, 'statutoryDeadlineApplies'> =>
  day !== undefined && day < RULE_BEGAN ? { statutoryDeadlineApplies: false } : {}

function firstDated(words: string): string | undefined {
  for (const pattern of SAID_WHEN) {
    const date = pattern.exec(words)?.[1]
    if (date !== undefined) return date
  }
  return undefined
}

/** From the form's own field, else from a sentence that says when the report was published. */
export function readReportDate(field: string | undefined, words: string): ReportDate {
  const inField = new RegExp(`(${DATE})`, 'i').exec(field ?? '')?.[1]
  const raw = inField ?? firstDated(words)
  return raw === undefined ? {} : reportDate(raw)
}

const RECEIVED = new RegExp(
  `\\bcomments? (?:were |was )?received\\b[^.\\n\\d]{0,60}?(?:on )?(?:the )?\\b(${DATE})|\\breceived (?:the )?(?:comments|response)\\b[^.\\n\\d]{0,60}?\\bon (?:the )?(${DATE})`,
  'i',
)

const RECORD_DATED = new RegExp(
  `\\b(?:this|our) (?:statement|response|letter|record|reply|acknowledgement) (?:is|was) (?:dated|made|agreed|sent|signed|published)(?: on)? (?:the )?(${DATE})`,
  'i',
)

/** A line of its own, or one that went on from the line above. */
const RECORD_APPROVED = new RegExp(
  `(?:^|\\d )(?:Response|Statement|Reply|Record) (?:approved|signed|agreed|made|sent) (?:by [^.\\n]{3,100}?,? )?on (?:the )?(${DATE})`,
  'm',
)

/** `This statement is dated 30 June 2023`; `Response approved by the Commissioner, Rosa Eyre, on 14 April 2020`. */
export function recordDateSaid(words: string): Day | undefined {
  const said = RECORD_DATED.exec(words) ?? RECORD_APPROVED.exec(words)
  return readDay(said?.[1] ?? '')
}

const MEETING = new RegExp(
  `^(?:date of (?:the )?(?:[a-z]+ )?meeting|(?:[a-z]+ )?meeting(?: date| of| on)?)[: ] ?(${DATE})$`,
  'im',
)

/** The day of the meeting to which a paper goes. */
export function meetingDate(words: string): Day | undefined {
  return readDay(MEETING.exec(words)?.[1] ?? '')
}

/** The day on which the chief officer's comments came. */
export function commentsReceived(field: string | undefined, words: string): Day | undefined {
  const [, first, second] = RECEIVED.exec(words) ?? []
  return readDay((field ?? first ?? second ?? '').replace(/\.$/, ''))
}

/** Whether what is answered is a letter of the inspectors, and not a report. */
export const answersLetter = (title: string, general: string): boolean =>
  /\b(?:revisit |published )?letter\b/i.test(title) ||
  /\bin (?:response|reply) to (?:the |your |HMIC(?:FRS)?['’]?s? |this )+(?:published |revisit |open )?letter\b|\bHMIC(?:FRS)? (?:published|sent|wrote) (?:a|its|the|this) (?:\w+ )?letter\b/i.test(
    general.slice(0, 600),
  )

/** References that the words name in passing: they are nobody's item here. */
export function mentionedOnly(
  words: readonly string[],
  items: readonly ImportedItem[],
): readonly string[] {
  const here = new Set(items.map(({ ref }) => ref))
  return [...new Set(words.flatMap(referencesNamed))].filter((ref) => !here.has(ref))
}

/** Whether a sentence says that the chief officer's comments are attached, or in an appendix. */
export const saysChiefOfficerElsewhere = (words: string): boolean =>
  words
    .split(/(?<!\benc[ls]?)[.!?\n]/i)
    .some(
      (sentence) =>
        /\bchief (constable|officer)/i.test(sentence) &&
        /\b(comments?|response|views?|letter)\b/i.test(sentence) &&
        /\b(attach(ed)?|enc(ls?|s)?|enclos(ed?|ures?)|appendix|annexe?|separately)\b/i.test(
          sentence,
        ),
    )

export function countDoubts(
  counts: StatedCounts,
  items: readonly ImportedItem[],
): readonly Doubt[] {
  const recommendations = items.filter(({ kind }) => kind === 'recommendation').length
  const short = (stated: number | undefined): number => (stated ?? 0) - recommendations
  const uncovered = short(counts['recommendations'])
  const forUs = short(counts['forForces'] ?? counts['forChiefConstables'])
  return [
    ...when(uncovered > 0, `uncovered-items:${uncovered}`),
    ...when(forUs > 0, `for-us-short-by:${forUs}`),
  ]
}

export const reportDateDoubts = (report: ReportDate): readonly Doubt[] =>
  when(
    report.reportPublished === undefined,
    report.reportPublishedRaw === undefined ? 'no-report-date' : 'report-date-month-only',
  )

export function dateDoubts(report: ReportDate, recordDate: Day | undefined): readonly Doubt[] {
  const { reportPublished } = report
  const day = reportPublished && recordDate && dayNumber(reportPublished, recordDate)
  return [
    ...reportDateDoubts(report),
    ...when(recordDate === undefined, 'no-record-date'),
    ...when(day !== undefined && day > 0, `record-date-day:${day}`),
  ]
}
