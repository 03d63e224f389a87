// PDF files made for a test: words at places on pages, untagged, in one of the fonts every reader has.

/** Points from the left and from the top of an A4 page. */
export type Placed = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** A quarter turn. */
  readonly isTurned?: boolean
}

const HEIGHT = 842

const escaped = (text: string): string =>
  text
    .replaceAll(/[\\()]/g, String.raw`\$&`)
    .replaceAll('–', String.raw`\226`)
    .replaceAll('•', String.raw`\225`)
    .replaceAll('’', String.raw`\222`)
    .replaceAll('“', String.raw`\223`)
    .replaceAll('”', String.raw`\224`)

const drawn = ({ text, x, y, size = 11, isTurned }: Placed): string =>
  `BT /F1 ${size} Tf ${isTurned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${HEIGHT - y} Tm (${escaped(text)}) Tj ET`

/** Bytes of a PDF. */
export function pdfFile(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const content = page.map(drawn).join('\n')
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return new TextEncoder().encode(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

/** Lines under one another from a place down; an empty one leaves a gap. */
export const column = (
  lines: readonly string[],
  x: number,
  y: number,
  leading = 14,
): readonly Placed[] =>
  lines.flatMap((text, index) => (text === '' ? [] : [{ text, x, y: y + index * leading }]))
