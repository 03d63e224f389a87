// Word files made for a test: parts of XML in a zip, as Word writes them or as it never would.
import { strToU8, zipSync } from 'fflate'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export type WordParts = {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly header?: string
  readonly prefix?: string
  readonly more?: { readonly [path: string]: Uint8Array | string }
}

const root = (name: string, inside: string, prefix = 'w'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${prefix}:${name} xmlns:${prefix}="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${inside}</${prefix}:${name}>`

const utf8 = (value: Uint8Array | string): Uint8Array =>
  typeof value === 'string' ? strToU8(value) : value

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...of: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** What every reader but ours asks for. */
const PACKAGE = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
  'word/_rels/document.xml.rels': relations(
    ['numbering', 'numbering.xml'],
    ['styles', 'styles.xml'],
  ),
}

/** Bytes of a .docx. */
export function wordFile({
  body,
  numbering,
  styles,
  footnotes,
  header,
  prefix,
  more,
}: WordParts): Uint8Array {
  const parts: { readonly [path: string]: string | Uint8Array | undefined } = {
    'word/document.xml': root(
      'document',
      `<${prefix ?? 'w'}:body>${body}</${prefix ?? 'w'}:body>`,
      prefix,
    ),
    'word/numbering.xml': numbering === undefined ? undefined : root('numbering', numbering),
    'word/styles.xml': styles === undefined ? undefined : root('styles', styles),
    'word/footnotes.xml': footnotes === undefined ? undefined : root('footnotes', footnotes),
    'word/header1.xml': header === undefined ? undefined : root('hdr', header),
    ...PACKAGE,
    ...more,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([path, value]) =>
        value === undefined ? [] : [[path, utf8(value)]],
      ),
    ),
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** `\t` and `\n` become Word's own tab and break. */
export const run = (text: string, properties = ''): string => {
  const inside = text
    .split(/([\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>'
      return part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`
    })
    .join('')
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`

export const inList = (text: string, list: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map(
      (row) =>
        `<w:tr>${row
          .map(
            (cell) =>
              `<w:tc>${
                cell.startsWith('<')
                  ? cell
                  : cell
                      .split('\n')
                      .map((line) => paragraph(line))
                      .join('')
              }</w:tc>`,
          )
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

const level = (number: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${number}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

/** List 1 counts 1. and (a); list 2 is list 1 begun at 19; list 3 has bullets; list 4 is `Cause 1:` and `1.1`. */
export const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Cause %1:')}${level(1, 'decimal', '%1.%2').replace('<w:lvlText', '<w:isLgl/><w:lvlText')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="19"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`
