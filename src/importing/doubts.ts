// What a reading is not sure of: the names are in the published contract, the sentences are for the person who goes
// through the draft.

export const DOUBTS = {
  'no-report-date': 'The source does not say when the report was published.',
  'report-date-month-only': 'The source gives only the month in which the report was published.',
  'no-record-date': 'The record bears no date.',
  'record-date-may-be-post-date': 'The date of the record may be only that of the web page.',
  'record-date-of-meeting':
    'The record bears no date of its own; the day of the meeting it went to was taken.',
  'no-force': 'The source names no force.',
  'force-inferred': 'The name of the force was taken from the text, not from a field.',
  'no-office': 'The source does not say which office answers.',
  'office-assumed': 'The source says “Commissioner” only; the office was taken to be a PCC.',
  'no-inspectorate': 'The source names no inspectorate.',
  'no-title': 'No title was found.',
  'references-assigned': 'Items without a number were numbered by the importer.',
  'no-items': 'No recommendation or area for improvement was found.',
  'no-chief-officer-comments': 'No comments of the chief officer were found.',
  'chief-officer-comments-elsewhere':
    'The chief officer’s comments are said to be in another document.',
  'item-text-missing': 'The wording of at least one item is not in the source.',
  'numbering-gap': 'The numbers of the items skip or do not begin at 1.',
  'references-out-of-order': 'The items are not in the order of their numbers.',
  'items-without-reference': 'At least one item has no number of its own; the draft counts them.',
  'kind-assumed':
    'The source does not say what its items are; they were taken to be recommendations.',
  'shared-response': 'One answer serves several items.',
  'furniture-removed': 'Menus and the like were left out.',
  'page-furniture-removed': 'Page numbers or markings between the lines were left out.',
  'tracked-changes': 'Changes were tracked in the source: it was read with all of them accepted.',
  'hidden-text-left-out': 'Hidden text in the source was left out.',
  'macros-left-out': 'The document carries macros; they were left out and never run.',
  'notes-kept-apart':
    'Footnotes or endnotes were left out of the draft. Look for them in the source.',
  'numbers-were-lost':
    'An old Word document loses the numbers of its lists. Check every reference against the source.',
  'deeply-nested-left-out': 'Words nested too deeply in the page were left out.',
  'struck-out-text-left-out': 'Struck-out words were left out.',
  'machine-translated': 'The source is a machine’s translation. Import the original instead.',
  'withheld-content': 'The source says that some words are withheld.',
  'attachment-missing': 'The source speaks of an attachment that is not in it.',
  'approver-differs-from-body-holder': 'Someone other than the holder of the office signed.',
  'area-name-contains-grade-word': 'The name of an area holds a word for a grade. Check its grade.',
  'suspect-truncated-percentage':
    'A percentage seems to have lost its first figures. Check it against the report.',
  'list-lost-after-colon': 'A list seems to be missing after a colon.',
  dehyphenated: 'Words broken at the ends of lines were put together.',
  'changed-since-printed':
    'The print was changed after it was made: its words were read, not the record inside it.',
  'several-letters': 'The source seems to hold several letters; they were read as one.',
  'do-not-publish-without-review':
    'The source is marked OFFICIAL-SENSITIVE: review it before publishing.',
}

/** Of one item, one label, or a number. */
export const DOUBTS_ABOUT_ONE = {
  'record-date-day': (day: string) => `The record is dated on day ${day} of the 56.`,
  'text-drift': (ref: string) =>
    `Item ${ref} is worded differently in the list and in its heading; the list was kept.`,
  unanswered: (ref: string) => `Item ${ref} has no answer.`,
  'answered-twice': (ref: string) => `Item ${ref} is answered twice; both answers were kept.`,
  'support-only': (ref: string) =>
    `The answer to item ${ref} voices support but names no action or reason.`,
  'field-not-read': (label: string) =>
    `What the source says under “${label}” is no field of the record. Look for it there.`,
  'uncovered-items': (count: string) =>
    `The source speaks of ${count} more recommendations than it answers.`,
  'for-us-short-by': (count: string) =>
    `The source speaks of ${count} more recommendations for this force than it answers.`,
}

type PlainDoubt = keyof typeof DOUBTS
type DoubtAboutOne = `${keyof typeof DOUBTS_ABOUT_ONE}:${string}`
/** `no-force`, `text-drift:19`. */
export type Doubt = PlainDoubt | DoubtAboutOne

const isAboutOne = (doubt: Doubt): doubt is DoubtAboutOne => doubt.includes(':')

/** A sentence. */
export function doubtInWords(doubt: Doubt): string {
  if (!isAboutOne(doubt)) return DOUBTS[doubt]
  const at = doubt.indexOf(':')
  return DOUBTS_ABOUT_ONE[doubt.slice(0, at) as keyof typeof DOUBTS_ABOUT_ONE](doubt.slice(at + 1))
}

export const when = (is: boolean, doubt: Doubt): readonly Doubt[] => (is ? [doubt] : [])
