// Typst claims one standard a file. Its accessible export (PDF/UA-1) and its archive export (PDF/A-2a) of one document
// have the same pages and the same tags. The archive export checks each file; what the accessible one checks beyond it
// is the same for every paper (title, language, names of links, heads of tables) but for the order of headings, which
// pdfData.ts checks. The tests put papers of every kind through both. This adds the second claim to the archive file as
// an incremental update (ISO 32000-1, 7.5.6): a new catalog and new metadata after the old bytes. The metadata also
// carry the record (embeddedRecord.ts).
import { EMBEDDED_NAMESPACE, EMBEDDED_PROPERTY } from './embeddedRecord.ts'

const PDFUA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/'
const [EMBEDDED_PREFIX = '', EMBEDDED_NAME = ''] = EMBEDDED_PROPERTY.split(':')

const claimsOf = (embedded: string | undefined): string =>
  `<rdf:Description rdf:about="" xmlns:pdfuaid="${PDFUA_NAMESPACE}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>` +
  (embedded === undefined ? '' : recordXml(embedded))

const recordXml = (embedded: string): string =>
  `<rdf:Description rdf:about="" xmlns:${EMBEDDED_PREFIX}="${EMBEDDED_NAMESPACE}"><${EMBEDDED_PROPERTY}>${embedded}</${EMBEDDED_PROPERTY}></rdf:Description>`

type Schema = {
  readonly title: string
  readonly namespace: string
  readonly prefix: string
  readonly property: string
  readonly category: 'internal' | 'external'
  readonly meaning: string
  readonly type: 'Integer' | 'Text'
}

// PDF/A asks that a property it does not know is described in the file (ISO 19005-2, 6.6.2.3.3).
const schemaXml = (schema: Schema): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${schema.title}</pdfaSchema:schema><pdfaSchema:namespaceURI>${schema.namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${schema.prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>${schema.category}</pdfaProperty:category><pdfaProperty:description>${schema.meaning}</pdfaProperty:description><pdfaProperty:name>${schema.property}</pdfaProperty:name><pdfaProperty:valueType>${schema.type}</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`

const OWN_SCHEMAS = [
  schemaXml({
    title: 'PDF/UA identification',
    namespace: PDFUA_NAMESPACE,
    prefix: 'pdfuaid',
    property: 'part',
    category: 'internal',
    meaning: 'Part of ISO 14289 that the file keeps to',
    type: 'Integer',
  }),
  schemaXml({
    title: 'Acknowledgement record',
    namespace: EMBEDDED_NAMESPACE,
    prefix: EMBEDDED_PREFIX,
    property: EMBEDDED_NAME,
    category: 'external',
    meaning: 'JSON of what the record says, and the signed receipt of its approval',
    type: 'Text',
  }),
].join('')

const SCHEMAS = /<pdfaExtension:schemas><rdf:Bag>(.*)<\/rdf:Bag><\/pdfaExtension:schemas>/s
const SCHEMA_NAMESPACES =
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"'

function found(match: RegExpMatchArray | null, what: string): string {
  const text = match?.[1]
  if (text === undefined)
    throw new Error(`The typesetter’s PDF has no ${what} where it was. Its version has changed.`)
  return text
}

// Descriptions of schemas stand in an rdf:Description of their own: some checkers look for them only there.
const withClaims = (metadata: string, embedded: string | undefined): string =>
  metadata
    .replace(SCHEMAS, '')
    .replace(
      '</rdf:RDF>',
      () =>
        `<rdf:Description rdf:about="" ${SCHEMA_NAMESPACES}><pdfaExtension:schemas><rdf:Bag>${found(metadata.match(SCHEMAS), 'list of schemas')}${OWN_SCHEMAS}</rdf:Bag></pdfaExtension:schemas></rdf:Description>${claimsOf(embedded)}</rdf:RDF>`,
    )

/**
 * The bytes of a PDF/A-2a file of Typst, claiming PDF/UA-1 as well and carrying the record, if it is one of a record. Throws when the file is not
 * built as expected. `embedded` is plain ASCII that XML takes as it is.
 */
export function claimBothStandards(archive: Buffer, embedded: string | undefined): Buffer {
  // Latin-1 keeps every byte as one character, so places in the text are places in the file.
  const file = archive.toString('latin1')
  const end = file.slice(file.lastIndexOf('trailer'))
  const tableAt = Number(found(end.match(/startxref\s+(\d+)/), 'startxref'))
  const trailer = found(end.match(/<<(.*)>>/s), 'trailer')
  const entries = file.indexOf('\n', file.indexOf('\n', tableAt) + 1) + 1
  const objectAt = (number: number): number =>
    Number(file.slice(entries + 20 * number, entries + 20 * number + 10))
  const objectText = (number: number): string =>
    file.slice(objectAt(number), file.indexOf('endobj', objectAt(number)))

  const catalogNumber = Number(found(trailer.match(/\/Root (\d+) 0 R/), 'catalog'))
  const oldCatalog = objectText(catalogNumber)
  const metadataNumber = Number(found(oldCatalog.match(/\/Metadata (\d+) 0 R/), 'metadata'))
  const metadata = withClaims(
    found(objectText(metadataNumber).match(/stream\r?\n(.*)\nendstream/s), 'metadata stream'),
    embedded,
  )
  found(oldCatalog.match(/(\/ViewerPreferences <<)/), 'viewer preferences')
  const catalog = oldCatalog.replace('/ViewerPreferences <<', '$&\n    /DisplayDocTitle true')

  const newMetadata = `${metadataNumber} 0 obj\n<<\n  /Length ${metadata.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${metadata}\nendstream\nendobj\n`
  const metadataAt = file.length + 1
  const catalogAt = metadataAt + newMetadata.length
  const entry = (number: number, at: number): string =>
    `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const objects = `\n${newMetadata}${catalog}endobj\n`
  const table = `xref\n${entry(metadataNumber, metadataAt)}${entry(catalogNumber, catalogAt)}`
  const newTrailer = `trailer\n<<${trailer.trimEnd()}\n  /Prev ${tableAt}\n>>\nstartxref\n${file.length + objects.length}\n%%EOF\n`
  return Buffer.concat([archive, Buffer.from(objects + table + newTrailer, 'latin1')])
}
