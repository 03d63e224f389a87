// The handover as pages, for whoever has nothing but a browser: what it is, and where everything stands.
import { counted } from '#core/counted.ts'
import { dayInWords } from '#core/day.ts'
import { escapeHtml } from '#documents/escapeHtml.ts'
import { sitePage } from '#documents/sitePage.ts'
import type { HandedRecord } from './shapes.ts'

export type Contents = {
  readonly officeName: string
  readonly handed: readonly HandedRecord[]
  /** Paths of each record's documents, from the page on. */
  readonly documentsOf: (recordKey: string) => readonly string[]
  /** What whoever takes over must know: what could not be read, or is not here. */
  readonly remarks: readonly string[]
}

/** Names in a bag must do as names of files anywhere. */
export const fileNameOf = (recordKey: string): string => encodeURIComponent(recordKey)

const link = (path: string, words: string): string =>
  `<a href="${path.split('/').map(encodeURIComponent).join('/')}">${escapeHtml(words)}</a>`

const KINDS: { readonly [extension: string]: string } = {
  html: 'web page',
  docx: 'Word document',
  pdf: 'PDF',
  json: 'evidence',
}

/** `web page, version 1`: what a file is, from its name. */
function wordsFor(path: string): string {
  const version = /-version-(\d+)/.exec(path)?.[1]
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? ''
  const kind = KINDS[extension] ?? path
  return version === undefined ? kind : `${kind}, version ${version}`
}

function rowOf({ record, findings }: HandedRecord, { documentsOf }: Contents): string {
  const name = fileNameOf(record.key)
  const links = [
    ...documentsOf(record.key).map((path) => link(path, wordsFor(path))),
    link(`records/${name}.json`, 'record as JSON'),
    link(`history/${name}.json`, 'every version as JSON'),
  ]
  const on = record.publication.publishedOn
  return `<tr><th scope="row">${escapeHtml(record.title || record.key)}</th><td>${record.status}</td><td>${on ? dayInWords(on) : ''}</td><td>${findings.length}</td><td>${links.join('<br>')}</td></tr>`
}

const HEADS = ['Inspection', 'Status', 'Published', 'Findings', 'Files']

export function contentsPage(contents: Contents): string {
  const { handed, remarks } = contents
  const list = (items: readonly string[]): string =>
    `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
  const tables = ['records.csv', 'findings.csv', 'open-findings.csv', 'rounds.csv', 'disposals.csv']
  return sitePage({
    title: `Acknowledgement records of ${contents.officeName}`,
    body: `<p>This folder holds every record of how the office answered inspection reports, in open forms that need no product to read. It is a bag as RFC 8493 describes it: each file’s SHA-256 is in <code>manifest-sha256.txt</code> beside the folder <code>data</code>, and <code>sha256sum -c manifest-sha256.txt</code> checks them all.</p>
${remarks.length === 0 ? '' : `<h2>To know before you use it</h2>${list(remarks.map(escapeHtml))}`}
<h2>What is here</h2>
${list([
  `All of it as tables: ${tables.map((name) => link(name, name)).join(', ')}`,
  `${link('office.json', 'office.json')}: who held which office from when to when, and the office’s settings`,
  `${link('disposals.json', 'disposals.json')}: what was disposed of when its time was over, by whom and why`,
  `${link('files.json', 'files.json')}: what is known of each file in the folder <code>files</code>, which are as they were filed when approved`,
  `The folder <code>schema</code>: what each JSON file holds, as JSON Schema`,
  `<code>keys.json</code>, where it is here: the office’s public keys, by which the receipt in each approved document can be checked`,
])}
<h2>The records</h2>
<div class="table" role="region" tabindex="0" aria-label="The records"><table><caption>${counted(handed.length, 'record')}</caption><thead><tr>${HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>
${handed.map((one) => rowOf(one, contents)).join('\n')}
</tbody></table></div>`,
  })
}
