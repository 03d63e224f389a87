// V63 to V89: grades, answers, dates, titles, names, and what a page or a conversion did to them.
import {
  GROUPED,
  JOINT,
  LETTER,
  LETTERED,
  PDF,
  PRINT,
  QUOTED,
  shown,
  type Variants,
} from './variant.ts'

const DAMAGED = 'layouts/converted-page-with-a-lost-list'
const OLD = 'layouts/old-letter-before-the-rule'
const ANSWERS = 'layouts/letter-with-answers-as-follows'
const GRADES_IN_CELL = 'strangers/form-2022-peel-grades-in-one-cell-deputy-approves'

export const ANSWERS_AND_NOISE: Variants = {
  V63: ['empty', shown(JOINT, /^Grade\t\s*$/m, /^(?![^]*"grade":)/)],
  V64: ['one word', shown(PDF, /^Grade: Adequate$/m, /"grade": "Adequate"/)],
  V65: [
    'many pairs in one cell',
    shown(
      GRADES_IN_CELL,
      /^Grades\t.*: Good; .*: Requires improvement;/m,
      /"grade": "Requires improvement"/,
    ),
  ],
  V66: [
    'prose',
    shown(
      'layouts/letter-with-a-grade-for-the-whole',
      /graded the force as requires improvement/,
      /"grade": "Requires improvement"/,
    ),
  ],
  V67: [
    'matrix',
    shown(
      'layouts/grade-matrix',
      /^\tOutstanding\tGood\t[^]*^Preventing crime\t\t✓/m,
      /"grade": "Good"/,
    ),
  ],
  V68: [
    'alternating lines or “Area – Grade” bullets',
    shown(
      'layouts/alternating-grades-on-a-page',
      /^(?:Good|Adequate|Requires improvement)$/m,
      /"grade"/,
    ),
    shown(
      'layouts/page-with-graded-bullets-and-answers-by-name',
      /^• Preventing crime – Good$/m,
      /"area": "Preventing crime",\s*"grade": "Good"/,
    ),
  ],
  V69: ['expressly not graded', shown(PRINT, /^Grade: Not graded$/m, /"graded": false/)],
  V70: ['lost in conversion', shown(DAMAGED, /^Grade: see the graphic$/m, /^(?![^]*"grade":)/)],
  V71: [
    'one per item',
    shown(
      PRINT,
      /^I have paid[^]*^Each victim/m,
      /"response": "I have paid[^]*"response": "Each victim/,
    ),
  ],
  V72: [
    'several paragraphs',
    shown(
      'strangers/form-in-sample-order-two-labels',
      /^The force moved[^]*\n\nI have asked the Deputy/m,
      /"response": "The force moved[^"]*\\n\\nI have asked the Deputy/,
    ),
  ],
  V73: [
    'shared by a group',
    shown(
      'strangers/letter-grouped-headings-deputy-mayor',
      /ecommendations 1–3/,
      /"shared-response"/,
    ),
  ],
  V74: [
    'general only',
    shown(
      'layouts/archived-page-with-a-quotation',
      /^I am satisfied with that answer/m,
      /"items": \[\][^]*"generalComment"|"generalComment"[^]*"items": \[\]/,
    ),
  ],
  V75: [
    'missing under a heading',
    shown('layouts/withheld-words', /^Recommendation 4: .*\s*$/m, /"unanswered:4"/),
  ],
  V76: ['twice', shown(LETTERED, /(?:^Recommendation 9 - [^]*){2}/m, /"answered-twice:9"/)],
  V77: [
    '“no action because”',
    shown(DAMAGED, /^No action is proposed, because/m, /"no-action-with-reason"/),
  ],
  V78: [
    'support with no action',
    shown(QUOTED, /^I support this recommendation\.$/m, /"support-only:2"/),
  ],
  V79: [
    'dates in many ways, or none',
    shown(LETTER, /^05 February 2024$/m, /"recordDate": "2024-02-05"/),
    shown(ANSWERS, /on 12th December 2023/, /"reportPublished": "2023-12-12"/),
    shown(GROUPED, /the 10th of September 2024/, /"2024-09-10"/),
    shown('layouts/index-table', /^14\/03\/2023\t/m, /"reportPublished": "2023-03-14"/),
    shown('layouts/index-table', /^July 2022\t/m, /"reportPublishedRaw": "July 2022"/),
    shown(
      'layouts/page-without-title-or-office',
      /^Published on 17 October 2023$/m,
      /"record-date-may-be-post-date"/,
    ),
    shown(JOINT, /^Force\t/m, /"no-report-date"[^]*"no-record-date"/),
  ],
  V80: [
    'titles with a prefix, in quotation marks, adrift',
    shown(OLD, /^Response to HMIC’s letter/m, /"inspectionTitle": "HMIC’s letter/),
    shown(QUOTED, /^HMICFRS report: No time/m, /"inspectionTitle": "No time/),
    shown(DAMAGED, /report "Behind the counter/, /"inspectionTitle": "Behind the counter/),
  ],
  V81: [
    'names of inspectorates',
    shown(OLD, /HMIC’s/, /"inspectorateNameAtTime": "HMIC"/),
    shown(PRINT, /Her Majesty’s Inspectorate of Constabularies & Fire/, /"HMICFRS", "HMCPSI"/),
    shown(JOINT, /^Inspectorate\tCJJ/m, /"joint": true/),
    shown(
      'layouts/numbered-paper-with-notes-in-brackets',
      /His Majesty's Inspectorate/,
      /"HMICFRS"/,
    ),
  ],
  V82: [
    'PCC, PFCC, PCVC, Mayor, Deputy Mayor',
    shown(PRINT, /^Police and Crime Commissioner: /m, /"bodyOffice": "PCC"/),
    shown('layouts/tracker-entry-in-plain-words', /PFCC/, /"bodyOffice": "PFCC"/),
    shown('strangers/email-rec-marks-pcvc', /Victims/, /"bodyOffice": "PCVC"/),
    shown('strangers/letter-of-a-mayor-in-the-third-person', /Mayor/, /"bodyOffice": "Mayor"/),
    shown('layouts/deputy-mayor-with-short-marks', /Deputy Mayor/, /"bodyOffice": "DeputyMayor"/),
  ],
  V83: [
    'quick-exit, cookie, skip link, menu, share, related links',
    shown(
      'strangers/web-page-plain-english-they-said-we-say',
      /^Quick exit/m,
      /"furniture-removed"/,
    ),
    shown(
      'layouts/letter-with-local-policing-body-comments',
      /^Cookies on[^]*^Skip to/m,
      /^(?![^]*(?:Cookies|Skip))[^]*"furniture-removed"/,
    ),
    shown(
      'layouts/page-without-title-or-office',
      /^Home\nNews\nContact[^]*^Share this page/m,
      /"furniture-removed"/,
    ),
    shown(
      'layouts/archived-page-with-a-quotation',
      /^Related news/m,
      /^(?![^]*Related)[^]*"furniture-removed"/,
    ),
  ],
  V84: [
    'running header, marking, page number',
    shown(PDF, /^OFFICIAL$[^]*^OFFICIAL\nPage 2 of 3$/m, /"marking": "OFFICIAL"/),
  ],
  V85: [
    'hyphenation, ligature, no-break and double spaces, curly quotes, “: -”',
    shown(PRINT, /modern slav-\nery/, /"dehyphenated"/),
    shown(PRINT, /ﬁnish/, /finish/),
    shown(PRINT, /title:\u00a0 On[^]*done with the/, /"inspectionTitle": "On the hook/),
    shown(PRINT, /has {2}done/, /has done/),
    shown(PRINT, /Majesty’s Inspectorate/, /"HMICFRS", "HMCPSI"/),
    shown(PRINT, /comments: -$/m, /"forceResponse": "The force has trained/),
  ],
  V86: [
    'page break inside a paragraph',
    shown(
      PDF,
      /victim-centred work\nOFFICIAL\nPage 2 of 3\nof the teams/,
      /victim-centred work of the teams/,
    ),
  ],
  V87: [
    'digits eaten by a list reader',
    shown(OLD, /^1% more crimes/m, /"suspect-truncated-percentage"/),
  ],
  V88: [
    'list gone after a colon',
    shown(DAMAGED, /following areas:\n\nThe Commissioner/, /"list-lost-after-colon"/),
  ],
  V89: [
    'misspelt words and names kept as found',
    shown(DAMAGED, /Comissioner[^]*recieve/, /recieve[^]*Comissioner/),
    shown(DAMAGED, /Constabluary/, /"force": "Brackenshire Constabluary"/),
  ],
}
