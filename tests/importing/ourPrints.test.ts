import { describe, expect, it } from 'vitest'
import { type Content, contentOf, fingerprintOf } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import { type DocumentFormat } from '#documents/printing.ts'
import { printDocument } from '#documents/print.ts'
import { toDraft } from '#importing/draft.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { NODE_READERS } from '#importing/source/nodeReaders.node.ts'
import { readSource } from '#importing/source/readSource.ts'
import { sampleRecord } from '../documents/sample.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const content = contentOf(sampleRecord, '1')

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
})
