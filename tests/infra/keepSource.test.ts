import { describe, expect, it } from 'vitest'
import type { FiledPrint } from '#core/ports.ts'
import { keepSource } from '#infra/commands/keepSource.ts'

describe('the file that an old record was read from', () => {
  it('has one place in the library by what it holds, with its record, and is no print', async () => {
    const filed: FiledPrint[] = []
    const library = { file: async (print: FiledPrint): Promise<void> => void filed.push(print) }
    const keep = (path: string, words: string): Promise<void> =>
      keepSource(library, 'leadership', { path, bytes: new TextEncoder().encode(words) })
    await keep('/old/Response.DOCX', 'one')
    await keep('/copy/response.docx', 'one')
    await keep('/old/response.docx', 'other')
    const [first, again, other] = filed
    expect(first).toMatchObject({ recordKey: 'leadership', roundKey: '', format: 'Source' })
    expect(first?.fileName).toMatch(/^leadership-source-[0-9a-f]{12}\.docx$/)
    expect(again?.fileName).toBe(first?.fileName)
    expect(other?.fileName).not.toBe(first?.fileName)
  })
})
