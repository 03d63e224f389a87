import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { documentOf } from '#core/document.ts'
import { fromPlainText } from '#core/richText.ts'
import { printDocument } from '#documents/print.ts'
import type { Printing } from '#documents/printing.ts'
import { publicKeySet, type SigningKey } from '#documents/receipt.ts'
import { checkPrint } from '#documents/verification/checks.ts'
import { readPrint } from '#documents/verification/readPrint.ts'
import { approvedPrinting, decision, KEYS_ADDRESS } from './approvedPrinting.ts'
import { aSigningKey } from './keys.ts'
import { longRecord, printingOf, sampleRecord } from './sample.ts'

const FORMATS = ['html', 'docx', 'pdf'] as const
type Format = (typeof FORMATS)[number]

const checkBytes = async (bytes: Uint8Array, format: Format, keys: readonly SigningKey[]) =>
  checkPrint(bytes, format, await readPrint(bytes, format), publicKeySet(keys))

const SIGNED =
  '✓ The office signed that Alex Fenwick, Deputy, by delegation of 3 May 2026, approved version 1 on 4 September 2023 at 11:05.'
const TITLE = sampleRecord.record.title
const RECORD_HOLDS = `✓ The record inside, “${TITLE}”, is the one the receipt was made for.`
const WORDS_HOLD = '✓ The document is, byte for byte, the print of the record inside.'

describe.each(FORMATS)('a published %s', (format) => {
  let key: SigningKey
  let printing: Printing
  beforeAll(async () => {
    key = await aSigningKey('2026-1')
    printing = await approvedPrinting(sampleRecord, key)
  })

  const check = async (printed: Printing, keys: readonly SigningKey[] = [key]) => {
    const { bytes } = await printDocument(printed, format)
    return (await checkBytes(bytes, format, keys)).map(
      ({ holds, text }) => `${holds ? '✓' : '✗'} ${text}`,
    )
  }

  it('is shown to be what was approved, in a sentence for each thing that holds', async () => {
    expect(await check(printing)).toEqual([SIGNED, RECORD_HOLDS, WORDS_HOLD])
  })

  it('of 43 recommendations holds as well', async () => {
    const long = await approvedPrinting(longRecord, key)
    expect((await check(long)).join('\n')).not.toContain('✗')
  })

  it('with one word changed is found out, and the word is named', async () => {
    const { record, findings } = sampleRecord
    const [first, ...others] = findings
    if (!first) throw new Error('The sample has no recommendation.')
    const words = fromPlainText('It is not encouraging.')
    const changed = contentOf(
      { record, findings: [{ ...first, answer: { ...first.answer, words } }, ...others] },
      '1',
    )
    const description = documentOf(changed, { kind: 'approved', decision })
    const lines = await check({ ...printing, description })
    expect(lines.slice(0, 2)).toEqual([SIGNED, RECORD_HOLDS])
    expect(lines[2]).toMatch(/^✗ The document does not say what the record inside says: it says “/)
    expect(lines[2]).toMatch(/“[^”]*not encouraging[^”]*” where the record says “/)
  })

  it('with the decider’s words changed is found out', async () => {
    const description = documentOf(printing.content, {
      kind: 'approved',
      decision: { ...decision, words: 'Approved under protest.' },
    })
    const lines = await check({ ...printing, description })
    expect(lines[2]).toContain('under protest')
  })

  it('with the record inside altered to fit its words is found out', async () => {
    const content = { ...printing.content, title: 'Another title' }
    const description = documentOf(content, { kind: 'approved', decision })
    const lines = await check({ ...printing, content, description })
    expect(lines).toEqual([
      SIGNED,
      '✗ The record inside, “Another title”, was altered: it is not the one the receipt was made for.',
      WORDS_HOLD,
    ])
  })

  it('with the receipt of another record is found out', async () => {
    const { receipt = '' } = await approvedPrinting(longRecord, key)
    const lines = await check({ ...printing, receipt })
    expect(lines[1]).toBe(
      '✗ The receipt is for another record: version 1 of getting-a-grip-2023, and this is version 1 of terrorist-offenders.',
    )
  })

  it('with a receipt by a key that is not the office’s is not proven', async () => {
    const forged = await approvedPrinting(sampleRecord, await aSigningKey('forged'))
    const lines = await check(forged)
    expect(lines).toEqual([
      '✗ The receipt was signed with a key that is not among the office’s published keys. Check it against the full set of keys, old ones included.',
      RECORD_HOLDS,
      WORDS_HOLD,
    ])
  })

  it('without a receipt is a draft, and is told to be no more', async () => {
    const lines = await check(printingOf(sampleRecord), [])
    expect(lines).toEqual([
      '✗ There is no receipt, so nothing shows that this was approved.',
      '✗ That the record inside is what was approved can’t be shown: there is no receipt.',
      WORDS_HOLD,
    ])
  })

  it('whose receipt was taken away is not taken for a draft', async () => {
    const { receipt: _, ...without } = printing
    const lines = await check(without)
    expect(lines[2]).toMatch(/^✗ The document does not say what the record inside says/)
  })

  it('approved before the office took a new key still holds against the keys it then publishes', async () => {
    const next = await aSigningKey('2026-2')
    expect((await check(printing, [next, key])).join('\n')).not.toContain('✗')
    expect((await check(printing, [next])).join('\n')).toContain('old ones included')
  })
})

describe('what is done to a document after it was published', () => {
  let key: SigningKey
  let printing: Printing
  beforeAll(async () => {
    key = await aSigningKey('2026-1')
    printing = await approvedPrinting(sampleRecord, key)
  })

  const wordsHold = async (format: Format, change: (bytes: Uint8Array) => Uint8Array) => {
    const bytes = change((await printDocument(printing, format)).bytes)
    return (await checkBytes(bytes, format, [key])).at(-1)
  }
  const inHtml = (from: string, to: string) => (bytes: Uint8Array) => {
    const page = new TextDecoder().decode(bytes)
    expect(page).toContain(from)
    return new TextEncoder().encode(page.replace(from, to))
  }
  const inDocx = (path: string, from: string | RegExp, to: string) => (bytes: Uint8Array) => {
    const files = unzipSync(bytes)
    const before = strFromU8(files[path] ?? new Uint8Array())
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    return zipSync({ ...files, [path]: strToU8(after) })
  }

  it.each([
    ['a word hidden by a style', '<h1>', '<h1>Not <span style="display:none">the</span> '],
    ['a list that begins at another number', '<li value="19">', '<li value="18">'],
    ['a picture over the words', '<main>', '<main><img src="data:,x">'],
    ['words struck through', '<h1>', '<h1><del>Not</del> '],
    ['a link that leads elsewhere', KEYS_ADDRESS, 'https://elsewhere.example/keys.json'],
  ])('%s in the web page is found out', async (_, from, to) => {
    expect(await wordsHold('html', inHtml(from, to))).toMatchObject({ holds: false })
  })

  it.each([
    ['a word', 'word/document.xml', 'Staffordshire', 'Shropshire'],
    ['a hidden word', 'word/document.xml', '<w:b/>', '<w:b/><w:vanish/>'],
    ['a number of a list', 'word/numbering.xml', '<w:start w:val="19"/>', '<w:start w:val="1"/>'],
    ['the marking', 'word/header1.xml', 'OFFICIAL', 'SECRET'],
    ['a style that strikes out', 'word/styles.xml', '<w:b/>', '<w:b/><w:strike/>'],
  ])('%s of the Word document is found out', async (_, path, from, to) => {
    expect(await wordsHold('docx', inDocx(path, from, to))).toMatchObject({ holds: false })
  })

  it('a Word document merely saved again keeps its words, and is told to be no exact copy', async () => {
    expect(await wordsHold('docx', (bytes) => zipSync(unzipSync(bytes)))).toEqual({
      about: 'words',
      holds: true,
      text: 'The document’s words are those of the record inside. It was saved again since it was printed, so how it looks is not covered by this check.',
      leavesOpen: 'its words are the same, but how it looks may have been changed',
    })
  })
})
