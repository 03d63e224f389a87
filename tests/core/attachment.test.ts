import { describe, expect, it } from 'vitest'
import { MOST_BYTES, whyNotAttach, whyNotKeep } from '#core/attachment.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a file that came from outside', () => {
  it.each([
    ['reply.pdf', bytes('%PDF-1.7 …')],
    ['Reply.PDF', bytes('%PDF-1.4')],
    ['reply.docx', bytes('PK\u0003\u0004…')],
    ['reply.rtf', bytes('{\\rtf1')],
    ['reply.txt', bytes('The force accepts it.')],
    ['reply.eml', bytes('From: chief@police.example')],
  ])('is kept where it is what its name says: %s', (name, held) => {
    expect(whyNotAttach(name, held)).toBeUndefined()
  })

  it.each([
    ['reply.exe', bytes('MZ'), 'fileOfUnknownKind'],
    ['reply.html', bytes('<script>'), 'fileOfUnknownKind'],
    ['reply', bytes('%PDF-'), 'fileOfUnknownKind'],
    ['reply.pdf.exe', bytes('%PDF-'), 'fileOfUnknownKind'],
    ['reply.pdf', bytes(''), 'fileEmpty'],
    ['reply.pdf', bytes('MZ this is a program'), 'fileNotWhatItSays'],
    ['reply.docx', bytes('not a document'), 'fileNotWhatItSays'],
    ['reply.txt', new Uint8Array([72, 0, 105]), 'fileNotWhatItSays'],
    ['reply.txt', new Uint8Array(MOST_BYTES + 1).fill(32), 'fileTooLarge'],
  ])('is refused otherwise, and told apart: %s', (name, held, refusal) => {
    expect(whyNotAttach(name, held)).toBe(refusal)
  })

  it('may be a web page where a record was imported from it', () => {
    expect(whyNotKeep('answer.html', bytes('<!doctype html>'))).toBeUndefined()
    expect(whyNotKeep('answer.htm', new Uint8Array([60, 0]))).toBe('fileNotWhatItSays')
    expect(whyNotKeep('answer.exe', bytes('MZ'))).toBe('fileOfUnknownKind')
  })
})
