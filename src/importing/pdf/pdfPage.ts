// What pdf.js gives for a page, in the few shapes that we read.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfPage = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

/** A run of characters on one baseline. Points; the origin is the foot of the page. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly endsLine: boolean
  /** The tagged content it is in. */
  readonly tag?: string
  /** Furniture by the file's own word. */
  readonly isArtifact: boolean
}

const RIGHT_ANGLE = 0.01

/** Rotated text, such as tabs at the side of a report, is left out. */
export async function piecesOf(page: PdfPage): Promise<readonly Piece[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const pieces: Piece[] = []
  const open: { readonly id?: string; readonly isArtifact: boolean }[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else
        open.push({
          ...(item.id && { id: item.id }),
          isArtifact: 'tag' in item && item.tag === 'Artifact',
        })
      continue
    }
    const [a, b, , d, x, y] = item.transform as readonly number[]
    if (Math.abs(b ?? 0) > RIGHT_ANGLE * Math.abs(a ?? 1)) continue
    const tag = open.findLast(({ id }) => id !== undefined)?.id
    pieces.push({
      text: item.str,
      x: x ?? 0,
      y: y ?? 0,
      width: item.width,
      size: Math.abs(d ?? 0) || item.height,
      endsLine: item.hasEOL,
      ...(tag !== undefined && { tag }),
      isArtifact: open.some(({ isArtifact }) => isArtifact),
    })
  }
  return pieces
}
