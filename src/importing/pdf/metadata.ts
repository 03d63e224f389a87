// Our own record, which our PDF carries in its metadata.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

const PROPERTY = /<ackrec:record>([^<]*)<\/ackrec:record>|ackrec:record="([^"]*)"/

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** JSON, or undefined where the file carries none. */
export async function embeddedIn(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const { metadata } = await pdf.getMetadata()
  const raw: unknown = metadata?.getRaw()
  const [, element, attribute] = (typeof raw === 'string' && PROPERTY.exec(raw)) || []
  const found = element ?? attribute
  return found === undefined ? undefined : unescaped(found)
}
