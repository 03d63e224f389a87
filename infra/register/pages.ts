// The register as pages: a list with every published response, and a page of its own for each, at an address that stays.
import { type Day, dayInWords } from '#core/day.ts'
import type { AcknowledgementRecord } from '#core/record.ts'
import { isSafeLink } from '#core/richText.ts'
import { escapeHtml } from '#documents/escapeHtml.ts'
import { sitePage } from '#documents/sitePage.ts'
import type { Entry, Register, Version } from './entries.ts'

export type Office = {
  readonly name: string
  readonly force: string
  /** Where people may write; `''` where the office has set none. */
  readonly contact: string
}

/** From the register's own folder on. Never changes: the key is made once, and stays with the record. */
export const RESPONSES = 'responses'
export const folderOf = ({ record }: Entry): string =>
  `${RESPONSES}/${encodeURIComponent(record.key)}`
export const versionPath = (entry: Entry, { number }: Version, extension: string): string =>
  `${folderOf(entry)}/version-${encodeURIComponent(number)}.${extension}`

const FORMAT_WORDS: { readonly [extension: string]: string } = {
  html: 'Web page',
  docx: 'Word document',
  pdf: 'PDF',
}

const inWords = (day: Day | undefined): string => (day ? dayInWords(day) : 'Not recorded')
const titleOf = ({ title, key }: AcknowledgementRecord): string => title || key

// In a path as in the register’s folder; the folders of responses are two below it.
const href = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const outside = (address: string | undefined, words: string): string =>
  address !== undefined && isSafeLink(address)
    ? `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`
    : escapeHtml(words)

function rowOf(entry: Entry): string {
  const { record, versions, words } = entry
  const published = versions[0]?.publishedOn ?? record.publication.publishedOn
  return `<tr data-words="${escapeHtml(words.join(' '))}"><th scope="row"><a href="${href(folderOf(entry))}/index.html">${escapeHtml(titleOf(record))}</a></th><td>${escapeHtml(record.inspectorate || record.leadInspectorate)}</td><td>${inWords(record.reportPublishedOn)}</td><td>${inWords(published)}</td></tr>`
}

const HEADS = ['Inspection', 'Inspectorate', 'Report published', 'Response published']

function forceReportHtml(record: Register['forceReport'], { force }: Office): string {
  const latest = record
    ? `The most recent is ${outside(record.reportAddress, titleOf(record))}, published on ${inWords(record.reportPublishedOn)}.`
    : 'No such report is in this register yet.'
  return `<h2>Reports on ${escapeHtml(force || 'the force')}</h2>
<p>The Elected Local Policing Bodies (Specified Information) Order 2011, as amended in 2021, asks for the most recent report on how effective, efficient and legitimate the force is, with its summary assessment. ${latest}</p>`
}

export function indexPage({ entries, forceReport }: Register, office: Office): string {
  return sitePage({
    title: 'Responses to inspection reports',
    head: '<link rel="alternate" type="application/atom+xml" title="Responses to inspection reports" href="feed.xml">\n<script src="search.js" defer></script>\n',
    body: `<p>When inspectors publish a report on policing, ${escapeHtml(office.name)} publishes comments on it, with an answer to each recommendation, as section 55 of the Police Act 1996 asks. Each response is here with the versions before it.</p>
<form role="search" id="search" hidden><p><label for="words">Search the responses</label><br><input id="words" type="search" autocomplete="off"></p><p id="found" role="status"></p></form>
<div class="table" role="region" tabindex="0" aria-label="All responses"><table><caption>All responses</caption><thead><tr>${HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody id="responses">
${entries.map(rowOf).join('\n')}
</tbody></table></div>
${forceReportHtml(forceReport, office)}`,
    below:
      '<p><a href="feed.xml">Feed of new responses</a> · <a href="register.json">This list as data</a> · <a href="accessibility.html">Accessibility</a></p>',
  })
}

const fact = (label: string, value: string): string =>
  `<div><dt>${label}</dt><dd><p>${value}</p></dd></div>`

const links = (version: Version): string =>
  `<ul>${version.files
    .map(({ extension }) => {
      const path = `version-${encodeURIComponent(version.number)}.${extension}`
      return `<li><a href="${encodeURIComponent(path)}">${FORMAT_WORDS[extension]}, version ${escapeHtml(version.number)}</a></li>`
    })
    .join('')}</ul>`

const elsewhere = ({ publication: { address } }: AcknowledgementRecord): string =>
  address !== undefined && isSafeLink(address)
    ? `<a href="${escapeHtml(address)}">Read it where it was published</a>.`
    : 'Ask the office for it.'

function versionsHtml({ record, versions: [current, ...earlier] }: Entry): string {
  if (!current)
    return `<h2>The response</h2>\n<p>It was published before this register was kept. ${elsewhere(record)}</p>`
  const superseded = earlier.map(
    (version) =>
      `<h3>Version ${escapeHtml(version.number)}: superseded</h3>\n<p>Published on ${inWords(version.publishedOn)}. It was superseded by version ${escapeHtml(current.number)} and no longer stands.</p>\n${links(version)}`,
  )
  return `<h2>Read the response</h2>\n${links(current)}
${earlier.length === 0 ? '' : `<h2>Earlier versions</h2>\n${superseded.join('\n')}`}`
}

export function responsePage(entry: Entry): string {
  const { record, versions } = entry
  const { lateReason } = record.publication
  return sitePage({
    title: `Response to “${titleOf(record)}”`,
    above: '<p><a href="../../index.html">All responses to inspection reports</a></p>',
    body: `<dl>
${[
  fact('Report', outside(record.reportAddress, titleOf(record))),
  fact('Inspectorate', escapeHtml(record.inspectorate || record.leadInspectorate)),
  fact('Force', escapeHtml(record.force)),
  fact('Report published', inWords(record.reportPublishedOn)),
  fact('Response published', inWords(versions[0]?.publishedOn ?? record.publication.publishedOn)),
  ...(lateReason ? [fact('Published late because', escapeHtml(lateReason))] : []),
].join('\n')}
</dl>
${versionsHtml(entry)}`,
  })
}
