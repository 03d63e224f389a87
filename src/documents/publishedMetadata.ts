// What search engines and catalogues read of a published response: schema.org, as JSON-LD. https://schema.org/Report
import { dayOf } from '#core/day.ts'
import { isSafeLink } from '#core/richText.ts'
import { fileTitle, type Printing } from './printing.ts'

/** JSON that can stand in a script element: nothing in it can end one. */
export function publishedMetadata({ content, description, at }: Printing): string {
  const { reportAddress: address, reportPublishedOn } = content
  const metadata = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: fileTitle(description),
    identifier: content.recordKey,
    version: content.version,
    inLanguage: description.language,
    creativeWorkStatus: description.isDraft ? 'Draft' : 'Approved',
    dateCreated: at && dayOf(at),
    author: { '@type': 'Person', name: content.commissioner, jobTitle: content.commissionerOffice },
    about: {
      '@type': 'Report',
      name: content.title,
      author: { '@type': 'GovernmentOrganization', name: content.inspectorate },
      datePublished: reportPublishedOn,
      url: address !== undefined && isSafeLink(address) ? address : undefined,
    },
    mentions: { '@type': 'Organization', name: content.force },
  }
  return JSON.stringify(metadata).replaceAll('<', '\\u003c')
}
