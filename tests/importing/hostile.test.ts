import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPdfInChild } from '#importing/pdf/inChild.node.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'
import { column, pdfFile } from './files/pdfFile.ts'
import { refusalOf, utf8 } from './files/refusal.ts'
import { paragraph, W, wordFile } from './files/wordFile.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)
const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

const encrypted = (): Uint8Array => {
  const file = new Uint8Array(4096)
  file.set(OLD)
  const name = 'EncryptedPackage'
  for (let index = 0; index < name.length; index += 1)
    file[1024 + 2 * index] = name.charCodeAt(index)
  return file
}

const WORDS = 'I welcome this report of the inspectors.'
const plainPdf = (): Uint8Array => pdfFile([column(['PCC comments', WORDS], 50, 80)])

/** A PDF that asks for a password: no empty one fits what it keeps of the owner's and the user's. */
const lockedPdf = (): Uint8Array => {
  const plain = new TextDecoder('latin1').decode(plainPdf())
  const keys = `/O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}>`
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 ${keys} /P -4 >> /ID [<00> <00>]`
  return new TextEncoder().encode(plain.replace('/Root 1 0 R', `/Root 1 0 R ${locked}`))
}

const withEntity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`

describe('a hostile or broken file', () => {
  it('of comments alone is read as the text it is, at once', async () => {
    const words = `${'<!---->'.repeat(60)}x`
    const [read] = await readSource(utf8(words), 'comments.txt', NODE_READERS)
    expect(JSON.stringify(read?.source)).toContain(words)
  })

  it.each([
    [
      'bomb.docx',
      zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }),
      'unpacks to more than a record can hold, and was not opened',
    ],
    [
      'entity.docx',
      zipSync({ 'word/document.xml': strToU8(withEntity) }),
      'defines a document type of its own, which is not safe to read',
    ],
    [
      'deep.docx',
      wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(5000) }),
      'is nested too deeply or is too large to be a record',
    ],
    [
      'cut.docx',
      wordFile({ body: paragraph('x') }).subarray(0, 90),
      'is damaged. Open it in Word, save it again and import that',
    ],
    [
      'torn.docx',
      wordFile({ body: '<w:p><w:r>' }),
      'is damaged. Open it in Word, save it again and import that',
    ],
    [
      'sums.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      'is a zipped file and no Word document. Import the document itself',
    ],
    [
      'files.docx',
      zipSync(
        Object.fromEntries(Array.from({ length: 6000 }, (_, index) => [`${index}`, strToU8('')])),
      ),
      'holds too many files to be a record',
    ],
    ['locked.docx', encrypted(), 'is encrypted. Save it without a password and import that'],
    [
      'broken.doc',
      bytes(...OLD, ...Array.from({ length: 600 }, () => 0)),
      'is an old Word document that can’t be read. Save it as .docx and import that',
    ],
    ['empty.txt', utf8(' \n\t'), 'is empty. Choose the file with the record'],
    ['tune.bin', bytes(1, 0, 2, 0), 'is not text. Import a plain text copy of the record'],
    [
      'feed.xml',
      utf8('<?xml version="1.0"?><rss></rss>'),
      'is XML and no web page. Save it as .docx or plain text',
    ],
    ['deep.rtf', utf8(`{\\rtf1 ${'{'.repeat(10_000)}`), 'is nested too deeply to be a record'],
    ['locked.pdf', lockedPdf(), 'is encrypted. Save it without a password and import that'],
    [
      'torn.pdf',
      plainPdf().subarray(0, 400),
      'is damaged or no PDF. Open it, save it again and import that',
    ],
    [
      'page.pdf',
      utf8('%PDF-1.7\n<html>'),
      'is damaged or no PDF. Open it, save it again and import that',
    ],
  ])('is refused in one sentence: %s', async (name, file, why) => {
    expect(await refusalOf(file, name)).toBe(`“${name}” ${why}.`)
  })

  it('that lies about its size is refused, and nothing is unpacked beyond it', async () => {
    const file = zipSync({ 'word/document.xml': new Uint8Array(30_000_000) })
    // The size stands in the local header and in the directory.
    const view = new DataView(file.buffer)
    view.setUint32(22, 100, true)
    const directory = file.length - 22 - (46 + 'word/document.xml'.length)
    view.setUint32(directory + 24, 100, true)
    expect(await refusalOf(file, 'liar.docx')).toMatch(/^“liar\.docx” is damaged/)
  })

  it('with macros is read, the macros are left out, and that is said', async () => {
    const file = wordFile({
      body: paragraph('PCC comments'),
      more: { 'word/vbaProject.bin': bytes(1, 2) },
    })
    const [read] = await readSource(file, 'form.docm', NODE_READERS)
    expect(read?.source.doubts).toContain('macros-left-out')
  })

  it('that has lost where its objects stand is read all the same', async () => {
    const whole = new TextDecoder('latin1').decode(plainPdf())
    const astray = utf8(whole.replace(/startxref\n\d+/, 'startxref\n7'))
    const [read] = await readSource(astray, 'astray.pdf', NODE_READERS)
    expect(JSON.stringify(read?.source.blocks)).toContain(WORDS)
  })

  it('among others is refused, and the others are read', async () => {
    const files = [
      ['one.txt', utf8('PCC response to Getting a grip')],
      ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(60_000_000) })],
      ['two.txt', utf8('PCC response to Time to choose')],
    ] as const
    const read = await Promise.allSettled(
      files.map(([name, bytes]) => readSource(bytes, name, NODE_READERS)),
    )
    expect(read.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('that takes too long is given up, and its process is ended', async () => {
    await expect(readPdfInChild(utf8('%PDF-1.7\n'), 1)).rejects.toThrow(
      'took more than 0.001 seconds to read and was given up',
    )
  })

  it('that is a page nested without end is read as far as it makes sense', async () => {
    const [read] = await readSource(
      utf8(`<!doctype html><p>Seen</p>${'<div>'.repeat(20_000)}Too deep`),
      'deep.html',
      NODE_READERS,
    )
    expect(read?.source.blocks).toEqual([{ kind: 'text', text: 'Seen' }])
    expect(read?.source.doubts).toContain('deeply-nested-left-out')
  })

  it('named as what it is not is read as what it is', async () => {
    const [read] = await readSource(
      wordFile({ body: paragraph('Words') }),
      'form.pdf',
      NODE_READERS,
    )
    expect(read?.source.blocks).toEqual([{ kind: 'text', text: 'Words' }])
  })
})
