import { afterEach, describe, expect, it, vi } from 'vitest'
import { printDocument } from '#documents/print.ts'
import type { Printing } from '#documents/printing.ts'
import { describedWords } from './describedWords.ts'
import { readDocx } from './readDocx.ts'
import { readHtml } from './readHtml.ts'
import { readPdf } from './readPdf.ts'
import { approved, longRecord, printingOf, sampleRecord } from './sample.ts'

const bytesOf = async (printing: Printing, format: 'html' | 'docx' | 'pdf') =>
  (await printDocument(printing, format)).bytes

const READERS = {
  html: async (bytes: Uint8Array) => readHtml(new TextDecoder().decode(bytes)).words,
  docx: async (bytes: Uint8Array) => readDocx(bytes).words,
  pdf: async (bytes: Uint8Array) => (await readPdf(bytes)).words,
}

const RECORDS = {
  'the sample record as a draft': printingOf(sampleRecord),
  'the sample record as approved': approved(sampleRecord),
  'a record of 43 recommendations': approved(longRecord),
}

afterEach(() => {
  vi.useRealTimers()
})

describe.each(['html', 'docx', 'pdf'] as const)('the %s print', (format) => {
  it.each(Object.entries(RECORDS))(
    'says of %s what is described, in its order',
    async (_, printing) => {
      const words = await READERS[format](await bytesOf(printing, format))
      expect(words).toEqual(describedWords(printing.description))
    },
  )

  it('keeps the report’s own numbers: 19 stays 19, and 4a stays 4a', async () => {
    const sample = await READERS[format](await bytesOf(printingOf(sampleRecord), format))
    expect(sample).toEqual(expect.arrayContaining(['19.', '20.', '21.']))
    expect(sample).not.toContain('1.')
    const long = await READERS[format](await bytesOf(approved(longRecord), format))
    expect(long.slice(long.indexOf('3.'))).toEqual(expect.arrayContaining(['3.', '4a.', '5.']))
  })

  it('has the same bytes whenever one record is printed', async () => {
    const first = await bytesOf(approved(longRecord), format)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 })
    const second = await bytesOf(approved(structuredClone(longRecord)), format)
    expect(Buffer.compare(first, second)).toBe(0)
  })
})

it('names the kind of each file', async () => {
  const printing = printingOf(sampleRecord)
  const { mediaType, extension, bytes } = await printDocument(printing, 'csv')
  expect({ mediaType, extension }).toEqual({
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: '.csv',
  })
  expect(new TextDecoder().decode(bytes)).toContain('"Recommendation","19"')
  expect((await printDocument(printing, 'html')).mediaType).toBe('text/html; charset=utf-8')
})
