import { describe, expect, it } from 'vitest'
import { type Content, contentOf, fingerprintOf } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import type { RichText } from '#core/richText.ts'
import { type DocumentFormat } from '#documents/printing.ts'
import { printDocument } from '#documents/print.ts'
import { asHistory } from '#importing/draft/asHistory.ts'
import { toDraft } from '#importing/draft/draft.ts'
import { isRecordKey } from '#importing/recordKey.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'
import { aFinding, aRecord } from '../builders.ts'
import { approvedPrinting } from '../documents/approvedPrinting.ts'
import { aSigningKey } from '../documents/keys.ts'
import { sampleRecord } from '../documents/sample.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const content = contentOf(sampleRecord, '1')

const text = (words: string): RichText => [{ kind: 'paragraph', runs: [{ text: words }] }]
const rich: RichText = [
  { kind: 'paragraph', runs: [{ text: 'It costs ' }, { text: '£1.5m', bold: true }] },
  { kind: 'list', ordered: true, start: 19, items: [text('First.'), text('Second — “so”.')] },
  { kind: 'quote', blocks: text('A café is quoted.') },
  { kind: 'list', ordered: false, start: 1, items: [text('A point.')] },
]
/** Every kind of place and of text that a print has. */
const everything = {
  record: aRecord({
    title: 'A Force in balance <2026>',
    acknowledgement: rich,
    grades: [{ area: 'Preventing crime', grade: 'Good' }, { area: 'Leadership' }],
  }),
  findings: ['1', '4a', '(b)', ''].map((reference, index) =>
    aFinding({
      key: `everything/${index}`,
      reference,
      position: index + 1,
      parentReference: '1',
      groupName: 'Custody',
      deadline: { asWritten: 'By March 2027', precision: 'Month' },
      answer: { outcome: 'Action taken and proposed', words: rich, sharedWith: ['2', '3'] },
      forceResponse: text('The force agrees.'),
    }),
  ),
}

async function printed(format: DocumentFormat): Promise<Uint8Array> {
  const description = documentOf(content, { kind: 'draft' })
  const { bytes } = await printDocument({ description, content }, format)
  return bytes
}

async function readBack(bytes: Uint8Array, file: string) {
  const [read] = await readSource(bytes, file, NODE_READERS)
  const [reading] = read ? readSourceRecords(read.source) : []
  if (!reading) throw new Error(`${file} held no record.`)
  return { reading, draft: toDraft(reading, file) }
}

const sameAs = (other: Content) => fingerprintOf(other)

describe('a print of ours', () => {
  it.each(['docx', 'html', 'pdf'] as const)(
    'as %s is imported back to the identical record',
    async (format) => {
      const { draft } = await readBack(await printed(format), `record.${format}`)
      expect(contentOf(draft, '1')).toEqual(content)
      expect(await sameAs(contentOf(draft, '1'))).toBe(await fingerprintOf(content))
      expect(draft.record.status).toBe('Draft')
    },
  )

  it.each(['docx', 'html', 'pdf'] as const)(
    'as %s, approved, with lists, quotes and marks such as 4a, is imported back to the identical record',
    async (format) => {
      const { bytes } = await printDocument(
        await approvedPrinting(everything, await aSigningKey('2026')),
        format,
      )
      const { reading, draft } = await readBack(bytes, `record.${format}`)
      expect(reading.imported.warnings).not.toContain('changed-since-printed')
      expect(contentOf(draft, '1')).toEqual(contentOf(everything, '1'))
    },
  )

  it.each([
    ['a word more', 'A Force ', 'A Force also '],
    ['an outcome', 'Action taken and proposed', 'No action, with reason'],
    ['a grade', 'Preventing crime: Good', 'Preventing crime: Outstanding'],
    ['a figure by its point alone', '£1.5m', '£15m'],
    ['who approved it', 'Alex Fenwick, Deputy', 'Sam Outwell, Deputy'],
    ['what was said at the approval', 'Approved with thanks.', 'Approved.'],
    ['a paragraph of its own', '</w:body>', '<w:p><w:r><w:t>PS</w:t></w:r></w:p></w:body>'],
  ])('in which somebody changed %s is not taken for what was printed', async (_, from, to) => {
    const { bytes } = await printDocument(
      await approvedPrinting(everything, await aSigningKey('2026')),
      'docx',
    )
    const parts = unzipSync(bytes)
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(words).toContain(from)
    const changed = { ...parts, 'word/document.xml': strToU8(words.replace(from, to)) }
    const { reading } = await readBack(zipSync(changed), 'changed.docx')
    expect(reading.imported.warnings).toContain('changed-since-printed')
    expect(reading.embedded).toBeUndefined()
  })

  it('that somebody typed into since is read by its words, and that is said', async () => {
    const parts = unzipSync(await printed('docx'))
    const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const changed = words.replace('rarely used to any benefit', 'never used at all')
    const { reading, draft } = await readBack(
      zipSync({ ...parts, 'word/document.xml': strToU8(changed) }),
      'changed.docx',
    )
    expect(changed).not.toBe(words)
    expect(reading.imported.warnings).toContain('changed-since-printed')
    expect(reading.imported.items[2]?.response).toContain('never used at all')
    expect(draft.record.source?.notes).toContain('The print was changed after it was made')
  })

  it('of a draft stays one when old answers come in as published', async () => {
    const { reading, draft } = await readBack(await printed('html'), 'draft.html')
    expect(asHistory(draft, reading).record.status).toBe('Draft')
  })

  it.each(['../../x', 'CON', 'a/b', 'a'.repeat(300), '‮fdp'])(
    'whose record says it has the key %j gives it none: files are named by keys',
    async (recordKey) => {
      const hostile = { ...content, recordKey }
      const description = documentOf(hostile, { kind: 'draft' })
      const { bytes } = await printDocument({ description, content: hostile }, 'html')
      const { reading, draft } = await readBack(bytes, 'hostile.html')
      expect(reading.embedded).toBeUndefined()
      expect(isRecordKey(draft.record.key)).toBe(true)
    },
  )
})
