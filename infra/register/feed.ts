// New and superseding responses as an Atom feed (RFC 4287).
import type { Day } from '#core/day.ts'
import { escapeHtml } from '#documents/escapeHtml.ts'
import { folderOf, type Office } from './pages.ts'
import type { Entry, Version } from './entries.ts'

/** A stable name for what has no address of its own yet: the fingerprint, in the form of a UUID (RFC 9562, version 8). */
const idOf = (fingerprint: string): string => {
  const part = (from: number, to: number): string => fingerprint.slice(from, to)
  return `urn:uuid:${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`
}

// A day has no hour; noon is that day everywhere in Europe.
const momentOf = (day: Day): string => `${day}T12:00:00Z`

type Dated = { readonly entry: Entry; readonly version: Version; readonly on: Day }

const entryXml = ({ entry, version, on }: Dated, office: Office): string => `<entry>
<id>${idOf(version.fingerprint)}</id>
<title>${escapeHtml(`Response to “${entry.record.title || entry.record.key}”, version ${version.number}`)}</title>
<updated>${momentOf(on)}</updated>
<author><name>${escapeHtml(office.name)}</name></author>
<link rel="alternate" href="${escapeHtml(folderOf(entry).split('/').map(encodeURIComponent).join('/'))}/index.html"/>
<summary>${escapeHtml(entry.record.inspectorate || entry.record.leadInspectorate)}</summary>
</entry>`

/** `on` is its day while nothing is in it. */
export function feedXml(entries: readonly Entry[], office: Office, on: Day): string {
  const dated = entries
    .flatMap((entry) =>
      entry.versions.flatMap((version): readonly Dated[] =>
        version.publishedOn ? [{ entry, version, on: version.publishedOn }] : [],
      ),
    )
    .toSorted((a, b) => (a.on > b.on ? -1 : 1))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>urn:acknowledgement-records:register:${encodeURIComponent(office.name)}</id>
<title>Responses to inspection reports: ${escapeHtml(office.name)}</title>
<updated>${momentOf(dated[0]?.on ?? on)}</updated>
<author><name>${escapeHtml(office.name)}</name></author>
<link rel="self" href="feed.xml"/>
${dated.map((one) => entryXml(one, office)).join('\n')}
</feed>
`
}
