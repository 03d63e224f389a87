import { constants, deflateRawSync } from 'node:zlib'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'
import { column, pdfFile } from './files/pdfFile.ts'
import { refusalOf } from './files/refusal.ts'

const MEGABYTE = 1_000_000
const within = async <T>(work: Promise<T>): Promise<{ ms: number; grew: number; result: T }> => {
  const [begun, before] = [performance.now(), process.memoryUsage().rss]
  const result = await work
  return { ms: performance.now() - begun, grew: process.memoryUsage().rss - before, result }
}

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
function pdfBomb(megabytes: number): Uint8Array {
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

describe('a bomb', () => {
  it('of 900 MB in one stream of a PDF is given up, and this process grows little', async () => {
    const bomb = pdfBomb(900)
    expect(bomb.length).toBeLessThan(2 * MEGABYTE)
    const { ms, grew, result } = await within(refusalOf(bomb, 'bomb.pdf'))
    expect(result).toMatch(/^“bomb\.pdf” (?:took more memory|took more than|holds no text)/)
    expect(ms).toBeLessThan(25_000)
    expect(grew).toBeLessThan(200 * MEGABYTE)
  }, 60_000)

  it('that is zipped inside a zip is no record, and is not unpacked', async () => {
    const inner = zipSync({ 'a.txt': new Uint8Array(20 * MEGABYTE) })
    const { ms, grew, result } = await within(refusalOf(zipSync({ 'inner.zip': inner }), 'b.docx'))
    expect(result).toBe(
      '“b.docx” is a zipped file and no Word document. Import the document itself.',
    )
    expect(ms).toBeLessThan(2000)
    expect(grew).toBeLessThan(50 * MEGABYTE)
  })

  it('packed as gzip is not text, and is not unpacked', async () => {
    expect(await refusalOf(gzipSync(new Uint8Array(MEGABYTE)), 'notes.txt')).toMatch(
      /^“notes\.txt” is not text/,
    )
  })
})

describe('a file of very many pages', () => {
  const pages = (count: number): Uint8Array =>
    pdfFile(Array.from({ length: count }, (_, page) => column([`Words of page ${page}.`], 50, 300)))

  it('is read up to a thousand of them', async () => {
    const [read] = await readSource(pages(1000), 'long.pdf', NODE_READERS)
    expect(read?.source.blocks).toHaveLength(1000)
  }, 30_000)

  it('is refused beyond, in a sentence that says what to do', async () => {
    expect(await refusalOf(pages(1001), 'longer.pdf')).toBe(
      '“longer.pdf” has 1001 pages; at most 1000 are read. Import the part with the record.',
    )
  }, 30_000)
})
