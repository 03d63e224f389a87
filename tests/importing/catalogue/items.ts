// V30 to V62: the marks of items, their text, whom they are for and by when.
import { GROUPED, LETTER, LETTERED, PDF, PRINT, QUOTED, shown, type Variants } from './variant.ts'

const ROWS = 'layouts/row-per-item-table'
const CAUSES = 'layouts/cause-of-concern-with-nested-recommendations'
const WORDS = 'layouts/joint-report-with-words-for-numbers'
const TWO_LABELS = 'strangers/form-in-sample-order-two-labels'

export const ITEMS: Variants = {
  V30: [
    '“19.” inline',
    shown('layouts/page-with-police-and-pcc-by-turns', /^1\. By /m, /"ref": "1"/),
  ],
  V31: ['many inline on one line', shown(TWO_LABELS, /\t.*\b1\. .*\b2\. .*\b5\. /, /"ref": "5"/)],
  V32: ['“Recommendation N:” and text', shown(LETTER, /^Recommendation 4: By/m, /"ref": "4"/)],
  V33: [
    '“Recommendation N” alone',
    shown(PRINT, /^Recommendation 4$/m, /"response": "I have paid/),
  ],
  V34: [
    '“R1”, “Rec 1”, “Rec. 12”',
    shown('layouts/deputy-mayor-with-short-marks', /^R1\b/m, /"ref": "1"/),
    shown('strangers/form-2018-sample-order-rec-short-marks', /^Rec \d/m, /"ref"/),
    shown('layouts/form-with-cards-and-police-area', /^Rec\. 4/m, /"ref": "4"/),
  ],
  V35: ['words', shown(WORDS, /^Recommendation One:/m, /"refRaw": "One"/)],
  V36: ['letters 4a/4b', shown(LETTERED, /\b4a\b[^]*\b4b\b/, /"ref": "4a"[^]*"ref": "4b"/)],
  V37: [
    'bullets only',
    shown('layouts/letter-with-bullets-only', /^• /m, /"items-without-reference"/),
  ],
  V38: [
    'nested under cause of concern',
    shown(CAUSES, /^Cause of concern 1:[^]*^Recommendation 1:/m, /"parent": "1"/),
  ],
  V39: [
    'range 3-5 or 3–5',
    shown(
      'strangers/letter-grouped-headings-deputy-mayor',
      /ecommendations 1–3/,
      /"responseShared": \[\s*"1",\s*"2",\s*"3"/,
    ),
  ],
  V40: ['pair “10 and 22”', shown(GROUPED, /ecommendations \d+ and \d+/, /"responseShared"/)],
  V41: ['number in passing', shown(QUOTED, /took up recommendation 3/, /"mentionedOnly": \["3"\]/)],
  V42: [
    'count only',
    shown(
      'layouts/statement-with-a-count-only',
      /recommendations/,
      /"items": \[\][^]*"uncovered-items:\d/,
    ),
  ],
  V43: [
    'full in a list and repeated as heading with drift',
    shown(TWO_LABELS, /agree a single definition[^]*agree one definition/, /"text-drift:5"/),
  ],
  V44: [
    'only in heading',
    shown(
      CAUSES,
      /^Recommendation 1: Within three months, the force should answer/m,
      /"text": "Within three months, the force/,
    ),
  ],
  V45: [
    'only in the chief officer’s part',
    shown(
      PRINT,
      /Chief Constable's comments[^]*^Recommendation 4: Within 12 months[^]*^Recommendation 4$/m,
      /"text": "Within 12 months/,
    ),
  ],
  V46: [
    'quoted',
    shown(QUOTED, /^"By 31 October 2022, chief/m, /"text": "By 31 October 2022, chief/),
  ],
  V47: [
    'with bullets',
    shown('strangers/letter-home-secretary-headings-chief-section', /^• /m, /"text": "[^"]*\\n- /),
  ],
  V48: ['missing', shown(WORDS, /^Recommendations Two to Four$/m, /"item-text-missing"/)],
  V49: [
    'withheld',
    shown('layouts/withheld-words', /^\[Withheld: national security\]$/m, /"withheld": true/),
  ],
  V50: [
    'label before the numbers',
    shown(TWO_LABELS, /\tChief constables 1\. /, /"addressee": "Chief constables"/),
  ],
  V51: [
    'subject of the sentence',
    shown(PRINT, /^Recommendation 6: Forces should/m, /"addressee": "Forces"/),
  ],
  V52: ['column', shown(ROWS, /\tAddressed to\t/, /"addressee"/)],
  V53: [
    'count “N for forces”',
    shown(LETTER, /9 recommendations, 2 of which are for forces/, /"forForces": 2/),
  ],
  V54: [
    'none',
    shown('layouts/bilingual-form', /The force should train its staff/, /"ref": "\d+",\s*"text"/),
  ],
  V55: [
    'day',
    shown(QUOTED, /By 31 October 2022/, /"raw": "By 31 October 2022",\s*"precision": "day"/),
  ],
  V56: [
    'month',
    shown(LETTER, /By January 2025/, /"raw": "By January 2025",\s*"precision": "month"/),
  ],
  V57: ['dd/mm/yyyy', shown(ROWS, /\t31\/12\/2023\t/, /"raw": "31\/12\/2023"/)],
  V58: ['relative', shown(CAUSES, /Within three months/, /"period": "P3M"/)],
  V59: [
    '“immediately”',
    shown(PDF, /immediately\./, /"raw": "immediately",\s*"precision": "immediate"/),
  ],
  V60: [
    '“not later than”',
    shown(
      'layouts/form-with-labels-above-and-an-approver',
      /not later than/,
      /"raw": "[^"]*not later than/,
    ),
  ],
  V61: [
    'TBC, dash or empty',
    shown(ROWS, /\tTBC\t/, /"raw": "TBC",\s*"precision": "none"/),
    shown(
      'layouts/action-plan-with-partners-and-colours',
      /\t-\t/,
      /"raw": "-",\s*"precision": "none"/,
    ),
  ],
  V62: ['Welsh month name', shown(WORDS, /by Mawrth 2022/, /"date": "2022-03-31"/)],
}
