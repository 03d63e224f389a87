import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '#importing/readFile.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'

/** A form in a table with a list that begins at 19, made by us and saved as Word 97 by LibreOffice. */
const FILE = new Uint8Array(readFileSync(new URL('files/old-form.doc', import.meta.url)))

/** With a footnote and an endnote; made likewise. */
const WITH_NOTES = new Uint8Array(readFileSync(new URL('files/old-notes.doc', import.meta.url)))

describe('an old Word document', () => {
  it('gives the fields of its table, and its answers under the numbers of their headings', async () => {
    const [read] = await readSource(FILE, 'old-form.doc', NODE_READERS)
    const [reading] = read ? readSourceRecords(read.source) : []
    expect(reading?.imported).toMatchObject({
      form: 'acknowledgement-form',
      force: 'Northmarch Police',
      bodyHolder: 'Alex Fenwick',
      inspectionTitle: 'Roads less travelled',
      inspectorateNameAtTime: 'HMIC',
      reportPublished: '2014-09-04',
      statutoryDeadlineApplies: false,
      generalComment: 'I welcome this report.',
      items: [
        {
          ref: '19',
          text: 'Chief constables should appoint a lead for rural crime.',
          response: 'A superintendent was named in June.',
        },
        {
          ref: '20',
          text: 'Forces should publish what they spend.',
          response: 'I will publish it in the annual report.',
        },
      ],
    })
  })

  it('has its footnotes and endnotes below its words, in no answer, and says so', async () => {
    const [read] = await readFile(WITH_NOTES, 'old-notes.doc', { force: '' }, NODE_READERS)
    expect(read?.text).toMatch(/It is kept\.\s+Notes\n\nSaid in May\.\n\nSaid again in June\.$/)
    const imported = read?.readings[0]?.imported
    expect(imported?.items[0]?.response).toBe('The force has a plan. It is kept.')
    expect(imported?.warnings).toContain('notes-kept-apart')
  })

  it('always says that the numbers of its lists are lost', async () => {
    const [read] = await readSource(FILE, 'old-form.doc', NODE_READERS)
    expect(read?.source.doubts).toContain('numbers-were-lost')
  })
})
