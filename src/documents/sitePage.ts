// A page that stands beside documents: the contents of a handover, the register of published responses. The same look,
// and nothing fetched from elsewhere.
import { escapeHtml } from './escapeHtml.ts'
import { STYLE, STYLE_HASH } from './htmlStyle.ts'

export type SitePage = {
  readonly title: string
  /** HTML, its text already escaped. */
  readonly body: string
  /** HTML for the page's head, such as a link to a feed. */
  readonly head?: string
  /** HTML above the main part, such as the way back. */
  readonly above?: string
  /** HTML below it. */
  readonly below?: string
}

/** Scripts and styles only from files beside the page: what a page does is all in sight. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src 'self'; base-uri 'none'; form-action 'none'`

export const sitePage = ({ title, body, head = '', above = '', below = '' }: SitePage): string =>
  `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
${head}</head>
<body>
${above === '' ? '' : `<header>${above}</header>\n`}<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
${below === '' ? '' : `<footer>${below}</footer>\n`}</body>
</html>
`
