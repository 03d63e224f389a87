import { describe, expect, it } from 'vitest'
import { readSourceText } from '#importing/sourceText.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a source', () => {
  it.each([
    ['form.docx', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'is a Word document or other zipped file'],
    ['letter.pdf', utf8('%PDF-1.7\n'), 'is a PDF'],
    ['old.doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'is an old Word document'],
    ['page.html', utf8('\n<!DOCTYPE html><html></html>'), 'is a web page’s code'],
  ])('that is no plain text yet is refused by its kind: %s', (name, source, why) => {
    const read = readSourceText(source, name)
    expect(read).toMatchObject({ isReadable: false })
    expect('why' in read && read.why).toContain(`“${name}” ${why}`)
    expect('why' in read && read.why).toContain('plain text')
  })

  it('that is empty or no text at all is refused', () => {
    expect(readSourceText(utf8(' \n\t'), 'blank.txt')).toEqual({
      isReadable: false,
      why: '“blank.txt” is empty. Choose the file with the record.',
    })
    expect(readSourceText(bytes(1, 0, 2, 0), 'tune.bin')).toEqual({
      isReadable: false,
      why: '“tune.bin” is not text. Import a plain text copy of the record.',
    })
  })

  it('is read in the encodings that Windows saves', () => {
    expect(readSourceText(bytes(0x50, 0x43, 0x43, 0x92, 0x73), 'a.txt')).toMatchObject({
      text: 'PCC’s',
    })
    expect(readSourceText(bytes(0xff, 0xfe, 0x41, 0, 0x19, 0x20), 'b.txt')).toMatchObject({
      text: 'A’',
    })
    expect(readSourceText(utf8('\ufeffForce'), 'c.txt')).toMatchObject({ text: 'Force' })
  })
})
