// A PDF whose one page unpacks to far more than it holds.
import { constants, deflateRawSync } from 'node:zlib'

const MEGABYTE = 1_000_000

/** `megabytes` of spaces as one Flate stream: the same packed block again and again, so it is never whole here. */
function flateOfSpaces(megabytes: number): Uint8Array {
  const block = deflateRawSync(new Uint8Array(MEGABYTE).fill(32), {
    finishFlush: constants.Z_FULL_FLUSH,
  })
  const end = deflateRawSync(new Uint8Array())
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: megabytes }, () => block),
    end,
  ])
}

/** A PDF whose one page draws a stream that unpacks to so many megabytes. */
export function pdfBomb(megabytes: number): Uint8Array {
  const packed = flateOfSpaces(megabytes)
  const objects: readonly (readonly (Uint8Array | string)[])[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    ['<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'],
    [`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`, packed, '\nendstream'],
  ]
  const parts = [
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((inside, index) =>
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        ...inside.map((part) => Buffer.from(part)),
        Buffer.from('\nendobj\n'),
      ]),
    ),
  ]
  const places = parts.map((_, index) =>
    parts.slice(0, index + 1).reduce((sum, part) => sum + part.length, 0),
  )
  const rows = places.slice(0, -1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${places.at(-1)}\n%%EOF\n`,
    ),
  ])
}
