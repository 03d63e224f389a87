// A table as an Excel workbook of one sheet (ECMA-376), written by hand: a heading that stays in sight and filters.
import { strToU8, zip } from 'fflate'
import { type Day, daysBetween, toDay } from '#core/day.ts'
import type { Cell, ExportTable } from './table.ts'

// Excel counts 1 January 1900 as day 1 and believes in a 29 February 1900: for every later day, from 30 December 1899.
const DAY_ZERO: Day = toDay('1899-12-30')
const DATE_STYLE = 1
const HEADING_STYLE = 2
const WRAPPED_STYLE = 3
const WIDEST = 60
const LONGEST_CELL = 32_767

// XML 1.0 has no word for other control characters.
const escape = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** `A`, `Z`, `AA` */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

function cellAsXml(cell: Cell, place: string, style: number): string {
  if (cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell !== 'string')
    return `<c r="${place}" s="${DATE_STYLE}"><v>${daysBetween(DAY_ZERO, cell.day)}</v></c>`
  const text = `<t xml:space="preserve">${escape(cell)}</t>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is>${text}</is></c>`
}

const rowAsXml = (cells: readonly Cell[], row: number, style: number): string => {
  const held = cells.map((cell, column) => cellAsXml(cell, `${columnName(column)}${row}`, style))
  return `<row r="${row}">${held.join('')}</row>`
}

const lengthOf = (cell: Cell | undefined): number => (typeof cell === 'string' ? cell.length : 12)

function columnsAsXml({ headings, rows }: ExportTable): string {
  const widths = headings.map((heading, column) =>
    Math.min(
      WIDEST,
      rows.reduce((most, row) => Math.max(most, lengthOf(row[column])), heading.length) + 2,
    ),
  )
  const columns = widths.map(
    (width, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SHEET_NAMES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

function sheetAsXml(table: ExportTable): string {
  const { headings, rows } = table
  const all = `A1:${columnName(headings.length - 1)}${rows.length + 1}`
  const body = [
    rowAsXml(headings, 1, HEADING_STYLE),
    ...rows.map((row, index) => rowAsXml(row, index + 2, WRAPPED_STYLE)),
  ].join('')
  return `${XML}<worksheet xmlns="${SHEET_NAMES}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsAsXml(table)}<sheetData>${body}</sheetData><autoFilter ref="${all}"/></worksheet>`
}

const STYLES = `${XML}<styleSheet xmlns="${SHEET_NAMES}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OFFICE_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE_TYPE}.styles+xml"/></Types>`

const relations = (targets: Readonly<Record<string, string>>): string => {
  const each = Object.entries(targets).map(
    ([target, type], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

// Excel refuses these in the name of a sheet, and more than 31 characters.
const sheetName = (title: string): string =>
  escape(title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31))

const workbook = (title: string): string =>
  `${XML}<workbook xmlns="${SHEET_NAMES}" xmlns:r="${RELATION}"><sheets><sheet name="${sheetName(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** The bytes of an .xlsx file. */
export function writeXlsx(table: ExportTable): Promise<Uint8Array<ArrayBuffer>> {
  const files = {
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(relations({ 'xl/workbook.xml': 'officeDocument' })),
    'xl/workbook.xml': strToU8(workbook(table.title)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations({ 'worksheets/sheet1.xml': 'worksheet', 'styles.xml': 'styles' }),
    ),
    'xl/styles.xml': strToU8(STYLES),
    'xl/worksheets/sheet1.xml': strToU8(sheetAsXml(table)),
  }
  return new Promise((resolve, reject) => {
    zip(files, (fault, bytes) => (fault ? reject(fault) : resolve(new Uint8Array(bytes))))
  })
}
