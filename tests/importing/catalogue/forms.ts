// V1 to V29: carriers, fields, and the parts of the body and of the chief officer.
import { JOINT, LETTER, PDF, shown, type Variants } from './variant.ts'

const ARCHIVED = 'layouts/archived-page-with-a-quotation'

export const FORMS: Variants = {
  V1: ['Word form'],
  V2: ['PDF text of a form', shown(PDF, /^Page 2 of 3$/m, /"page-furniture-removed"/)],
  V3: [
    'web page',
    shown('layouts/page-with-police-and-pcc-by-turns', /^Home/m, /"form": "web-page"/),
  ],
  V4: ['letter on a web page', shown(LETTER, /^Accessibility Settings Skip/, /"form": "letter"/)],
  V5: [
    'year page with many letters',
    shown(
      'layouts/year-page-with-many-letters',
      /(?:^Dear [^]*){3}/m,
      /^\[[^]*"letter"[^]*"letter"/,
    ),
  ],
  V6: [
    'index table with links',
    shown('layouts/index-table', /^Date\tReport\tResponse$/m, /^\[[^]*"attachments"/),
  ],
  V7: ['row-per-item table', shown('layouts/row-per-item-table', /^R1\t/m, /"form": "table"/)],
  V8: [
    'grade matrix',
    shown('layouts/grade-matrix', /^Preventing crime\t\t✓/m, /"form": "grade-matrix"/),
  ],
  V9: [
    'archived site page',
    shown(
      ARCHIVED,
      /^This snapshot, taken on 12\/03\/2021/,
      /^(?![^]*snapshot)[^]*"furniture-removed"/,
    ),
  ],
  V10: [
    'machine-translated copy',
    shown('layouts/machine-translated-copy', /translated automatically/, /"machine-translated"/),
  ],
  V11: [
    'label TAB value',
    shown('strangers/form-in-sample-order-two-labels', /^Force\t\w/m, /"acknowledgement-form"/),
  ],
  V12: ['label colon value', shown(PDF, /^Force: \w/m, /"force": "Ashby Police"/)],
  V13: [
    'value wrapped to next line',
    shown(PDF, /serious and\norganised crime$/m, /"inspectionTitle": "[^"]*serious and organised/),
  ],
  V14: [
    'label split over lines',
    shown(JOINT, /^Areas for\t?\s*\nimprovement\t/m, /"text": "[^"]*have read the risk form\."/),
  ],
  V15: [
    'no labels, prose only',
    shown(
      'strangers/prose-with-number-words',
      /^(?![^]*^[A-Z][^.,\n]{2,50}[:\t] )[^]*Recommendation Nine/m,
      /"ref": "9"/,
    ),
  ],
  V16: [
    'bilingual labels with a slash',
    shown('layouts/bilingual-form', /^Grade \/ Gradd\t/m, /"language": \["en", "cy"\]/),
  ],
  V17: [
    'acknowledgement with words in the wrong order',
    shown(
      PDF,
      /^Police Crime and Commissioner's acknowledgement$/m,
      /"generalComment": "The report is/,
    ),
  ],
  V18: [
    '“Police & Crime Commissioner comments”',
    shown(
      'layouts/form-with-graded-areas-and-shared-answers',
      /^Police & Crime Commissioner comments/m,
      /"response"/,
    ),
  ],
  V19: [
    '“Local Policing Body’s Comments”',
    shown(
      'layouts/letter-with-local-policing-body-comments',
      /^Local Policing Body's Comments$/m,
      /"generalComment"/,
    ),
  ],
  V20: [
    '“Commissioner’s Response - …”',
    shown(ARCHIVED, /^Commissioner's Response - .*: Spotlight/m, /"inspectionTitle": "Spotlight/),
  ],
  V21: [
    '“Response by NAME, OFFICE:”',
    shown(
      'layouts/withheld-words',
      /^Response by Ash Carver, Police and Crime Commissioner:$/m,
      /"bodyHolder": "Ash Carver"/,
    ),
  ],
  V22: [
    'no heading of the PCC’s part',
    shown(LETTER, /^(?![^]*^\w+'s (?:response|comments))/im, /"response"/),
  ],
  V23: [
    'chief officer’s part under its own heading',
    shown(
      'strangers/form-sample-order-pfcc-list-then-bare-headings',
      /^Chief Constable's comments$/m,
      /"chiefOfficerComments": "The constabulary accepts/,
    ),
  ],
  V24: [
    'lead-in and quotation marks',
    shown(ARCHIVED, /She said:\n\n"We welcome/, /"chiefOfficerComments": "We welcome/),
  ],
  V25: [
    'lead-in, no marks, name line',
    shown(
      'strangers/letter-home-secretary-text-under-bold-number',
      /she has stated:\n\nWe accept[^]*\n\n.*\n?Chief Constable/,
      /"chiefOfficerComments": "We accept/,
    ),
  ],
  V26: [
    'woven into sentences',
    shown(
      'strangers/committee-paper-2019-table-chief-and-commissioner-columns',
      /Chief Constable tells/,
      /^(?![^]*"chiefOfficerComments")[^]*"generalComment": "[^"]*Chief Constable tells/,
    ),
  ],
  V27: [
    'column in a table',
    shown(
      'layouts/row-per-item-table',
      /\tChief Constable's comments\tPCC response/,
      /"forceResponse"/,
    ),
  ],
  V28: [
    'attached or appendix',
    shown(
      'layouts/letter-with-lettered-items-answered-twice',
      /Chief Constable's response is enclosed/,
      /"chief-officer-comments-elsewhere"/,
    ),
  ],
  V29: [
    'absent',
    shown(
      'layouts/bilingual-form',
      /^(?![^]*Chief Constable's (?:comments|response))/,
      /"no-chief-officer-comments"/,
    ),
  ],
}
