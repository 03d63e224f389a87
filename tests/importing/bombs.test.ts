import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'
import { pdfBomb } from './files/pdfBomb.ts'
import { column, pdfFile } from './files/pdfFile.ts'
import { refusalOf, utf8 } from './files/refusal.ts'

const MEGABYTE = 1_000_000
/** By how many bytes this process grew meanwhile. */
const within = async <T>(work: Promise<T>): Promise<{ grew: number; result: T }> => {
  const before = process.memoryUsage().rss
  const result = await work
  return { grew: process.memoryUsage().rss - before, result }
}

describe('a bomb', () => {
  it('of 900 MB in one stream of a PDF is given up, and this process grows little', async () => {
    const bomb = pdfBomb(900)
    expect(bomb.length).toBeLessThan(2 * MEGABYTE)
    const { grew, result } = await within(refusalOf(bomb, 'bomb.pdf'))
    expect(result).toMatch(/^“bomb\.pdf” (?:took more memory|took more than|holds no text)/)
    expect(grew).toBeLessThan(200 * MEGABYTE)
  }, 60_000)

  it('that is zipped inside a zip is no record, and is not unpacked', async () => {
    const inner = zipSync({ 'a.txt': new Uint8Array(20 * MEGABYTE) })
    const { grew, result } = await within(refusalOf(zipSync({ 'inner.zip': inner }), 'b.docx'))
    expect(result).toBe(
      '“b.docx” is a zipped file and no Word document. Import the document itself.',
    )
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

/** The most bytes of each. */
const TEXT = 20_000_000
const MAIL = 60_000_000
const ANY = 100_000_000

/** `head`, and spaces to so many bytes. */
const filled = (size: number, head = ''): Uint8Array => {
  const file = new Uint8Array(size).fill(32)
  file.set(utf8(head))
  return file
}

describe('a file that is too large', () => {
  it.each([
    ['text.txt', filled(TEXT + 1, 'Words'), 'is too large to be a record. Import a part of it'],
    [
      'page.html',
      filled(TEXT + 1, '<!doctype html><p>Words'),
      'is too large to be a record. Import a part of it',
    ],
    [
      'mail.eml',
      filled(MAIL + 1, 'From: a@b.example\r\nReceived: x\r\nSubject: y\r\n\r\nWords'),
      'is too large to be a message with records',
    ],
    ['any.pdf', filled(ANY + 1, '%PDF-1.7'), 'is too large to be a record. Import a part of it'],
  ])('%s is refused for its size alone, in a sentence', async (name, file, why) => {
    expect(await refusalOf(file, name)).toBe(`“${name}” ${why}.`)
  })

  it('by one byte less is read', async () => {
    const [read] = await readSource(filled(TEXT, 'Words'), 'text.txt', NODE_READERS)
    expect(read?.source.blocks).toHaveLength(1)
  })
})
