// Typst claims one standard a file. Its accessible export (PDF/UA-1) and its archive export (PDF/A-2a) of one document
// have the same pages and the same tags, so a file that passed both may claim both. This adds the second claim to the
// archive file as an incremental update (ISO 32000-1, 7.5.6): a new catalog and new metadata after the old bytes.

const PDFUA_CLAIM =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

// PDF/A asks that a property it does not know is described in the file (ISO 19005-2, 6.6.2.3.3).
const PDFUA_SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`

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
const withPdfUa = (metadata: string): string =>
  metadata
    .replace(SCHEMAS, '')
    .replace(
      '</rdf:RDF>',
      () =>
        `<rdf:Description rdf:about="" ${SCHEMA_NAMESPACES}><pdfaExtension:schemas><rdf:Bag>${found(metadata.match(SCHEMAS), 'list of schemas')}${PDFUA_SCHEMA}</rdf:Bag></pdfaExtension:schemas></rdf:Description>${PDFUA_CLAIM}</rdf:RDF>`,
    )

/** The bytes of a PDF/A-2a file of Typst, claiming PDF/UA-1 as well. Throws when the file is not built as expected. */
export function claimBothStandards(archive: Buffer): Buffer {
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
  const metadata = withPdfUa(
    found(objectText(metadataNumber).match(/stream\r?\n(.*)\nendstream/s), 'metadata stream'),
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
