// The HTML print: one file, no script, nothing fetched. Browser-safe, because the tab previews with it.
import { DRAFT_NOTICE } from '#core/document.ts'
import { isSafeLink } from '#core/richText.ts'
import { cleanDescription } from './cleanText.ts'
import { embeddedRecord } from './embeddedRecord.ts'
import { escapeHtml } from './escapeHtml.ts'
import { blockHtml } from './htmlBlocks.ts'
import { STYLE, STYLE_HASH } from './htmlStyle.ts'
import { DRAFT_MARK, fileTitle, type Paper, type Printing, recordIn } from './printing.ts'
import { publishedMetadata } from './publishedMetadata.ts'

/** Where the record stands in the page, for whoever reads it back. */
export const EMBEDDED_RECORD_ID = 'acknowledgement-record'

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`

function proof({ receipt, keysAddress }: Printing): string {
  if (receipt === undefined) return ''
  const keys =
    keysAddress !== undefined && isSafeLink(keysAddress)
      ? ` It can be checked against the <a href="${escapeHtml(keysAddress)}">public keys of the office</a>.`
      : ''
  const saved = `<a href="data:application/jose,${encodeURIComponent(receipt)}" download="receipt.jws">signed receipt</a>`
  return `<p class="proof">This page carries the record as it was approved and a ${saved} for it.${keys}</p>\n`
}

const markingLine = (marking: string): string =>
  marking === '' ? '' : `<p class="marking">${escapeHtml(marking)}</p>`

const recordScripts = (printing: Printing): string =>
  `<script type="application/ld+json">${publishedMetadata(printing)}</script>
<script type="application/json" id="${EMBEDDED_RECORD_ID}">${embeddedRecord(printing)}</script>
`

/** A whole HTML page. The same paper gives the same text. */
export function printHtml(paper: Paper): string {
  const { opening, blocks, isDraft, language, marking, title, ...names } = cleanDescription(
    paper.description,
  )
  const printing = recordIn(paper)
  const onEveryPage = [
    marking && ` data-marking="${escapeHtml(marking)}"`,
    isDraft && ` data-draft="${DRAFT_MARK}"`,
  ]
    .filter(Boolean)
    .join('')
  return `<!DOCTYPE html>
<html lang="${language}"${onEveryPage}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(fileTitle({ title, ...names }))}</title>
<style>${STYLE}</style>
</head>
<body>
<header>${markingLine(marking)}</header>
<main>
${opening.map((block) => `${blockHtml(block)}\n`).join('')}<h1>${escapeHtml(title)}</h1>
${isDraft ? `<p class="draft">${DRAFT_NOTICE}</p>\n` : ''}${blocks.map(blockHtml).join('\n')}
</main>
<footer>
${printing ? proof(printing) : ''}${markingLine(marking)}
</footer>
${printing ? recordScripts(printing) : ''}</body>
</html>
`
}
