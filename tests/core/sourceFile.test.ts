import { describe, expect, it } from 'vitest'
import { sourceFile } from '#core/sourceFile.ts'

describe('the file that an old record was read from', () => {
  it('has one place in the library by what it holds, with its record, and is no print', async () => {
    const keep = (name: string, words: string) =>
      sourceFile('leadership', 'source', { name, bytes: new TextEncoder().encode(words) })
    const first = await keep('/old/Response.DOCX', 'one')
    const again = await keep('/copy/response.docx', 'one')
    const other = await keep('/old/response.docx', 'other')
    expect(first).toMatchObject({ recordKey: 'leadership', roundKey: '', format: 'Source' })
    expect(first.fileName).toMatch(/^leadership-source-[0-9a-f]{32}\.docx$/)
    expect(again.fileName).toBe(first.fileName)
    expect(other.fileName).not.toBe(first.fileName)
  })
})
