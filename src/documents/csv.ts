// The findings as a table for a spreadsheet (RFC 4180).
import type { Content, FindingContent } from '#core/content.ts'
import { toPlainText } from '#core/richText.ts'

const COLUMNS: { readonly [heading: string]: (finding: FindingContent) => string } = {
  Kind: (finding) => finding.kind,
  Reference: (finding) => finding.reference,
  Under: (finding) => finding.parentReference ?? '',
  Group: (finding) => finding.groupName ?? '',
  Addressee: (finding) => finding.addressee,
  Wording: (finding) => finding.text,
  'Deadline in the report': (finding) => finding.deadline ?? '',
  Outcome: (finding) => finding.outcome,
  Answer: (finding) => toPlainText(finding.answer),
  'Answered together with': (finding) => finding.sharedWith.join(', '),
  'What the force says': (finding) => toPlainText(finding.forceResponse),
}

// A spreadsheet runs a cell that opens like a formula. An apostrophe before it makes it words again (OWASP, CSV
// injection); a cell beginning with one already gets another, so that what was written can be had back.
const OPENS_LIKE_A_FORMULA = /^[=+\-@\t\r\n']/

const cell = (text: string): string => {
  const guarded = OPENS_LIKE_A_FORMULA.test(text) ? `'${text}` : text
  return `"${guarded.toWellFormed().replaceAll('"', '""')}"`
}

// Excel takes a file without this mark for Windows-1252 and breaks every Welsh name and curly quote. Other readers of
// UTF-8 pass over it.
const BYTE_ORDER_MARK = '\uFEFF'

/** Rows of cells, the first the headings, as a file that spreadsheets open rightly and that can do nothing there. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

export const printCsv = (content: Content): string => {
  const rows = content.findings.map((finding) =>
    Object.values(COLUMNS).map((read) => read(finding)),
  )
  return csvOf([Object.keys(COLUMNS), ...rows])
}
