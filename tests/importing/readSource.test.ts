import { describe, expect, it } from 'vitest'
import type { Source } from '#importing/source/blocks.ts'
import { blockText } from '#importing/source/blockText.ts'
import { NODE_READERS } from '#importing/nodeReaders.node.ts'
import { readSource } from '#importing/readSource.ts'
import { readSourceRecords } from '#importing/readRecords.ts'
import { utf8 } from './files/refusal.ts'
import { paragraph, wordFile } from './files/wordFile.ts'

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values)

async function sourceOf(file: Uint8Array, name: string): Promise<Source> {
  const [read] = await readSource(file, name, NODE_READERS)
  if (!read) throw new Error(`${name} gave nothing.`)
  return read.source
}
const textOf = async (file: Uint8Array, name = 'file'): Promise<string> =>
  blockText((await sourceOf(file, name)).blocks)

describe('plain text', () => {
  it('is read in the encodings that Windows saves', async () => {
    expect(await textOf(bytes(0x50, 0x43, 0x43, 0x92, 0x73))).toBe('PCC’s')
    expect(await textOf(bytes(0xff, 0xfe, 0x41, 0, 0x19, 0x20))).toBe('A’')
    expect(await textOf(utf8('\ufeffForce'))).toBe('Force')
  })
})

describe('a web page', () => {
  const PAGE = `<!doctype html><html lang="en"><head><title>x</title><script>alert('never')</script></head><body>
    <header class="site-header"><nav><a href="/">Home</a></nav></header>
    <div class="cookie-banner">We use cookies</div>
    <main><h1>PCC response to Getting a grip</h1>
    <p>Published on 7 July 2023, this HMICFRS&nbsp;report<br>is welcome.</p>
    <ol start="19"><li>Forces should plan.</li><li value="21">Forces should act.<ul><li>at once</li></ul></li></ol>
    <dl><dt>Force</dt><dd>Northmarch</dd></dl>
    <table><tr><th>Area</th><th>Grade</th></tr><tr><td>Calls</td><td>Good</td></tr></table>
    <p>It <del>was</del> is so.</p><p hidden>Not this</p>
    <aside>Related links</aside></main><footer>Contact us</footer></body></html>`

  it('keeps `start` and `value` of its lists, and no furniture', async () => {
    expect(await textOf(utf8(PAGE))).toBe(
      [
        'PCC response to Getting a grip',
        '',
        'Published on 7 July 2023, this HMICFRS report\nis welcome.',
        '',
        '19. Forces should plan.',
        '21. Forces should act.',
        '• at once',
        '',
        'Force\tNorthmarch',
        '',
        'Area\tGrade',
        'Calls\tGood',
        '',
        'It is so.',
      ].join('\n'),
    )
    expect((await sourceOf(utf8(PAGE), 'page.html')).doubts).toEqual(
      expect.arrayContaining(['furniture-removed', 'struck-out-text-left-out']),
    )
  })

  it('that a machine translated is said to be so', async () => {
    const page = utf8(
      '<html lang="cy" class="translated-ltr"><body><p>Mae’r heddlu wedi derbyn yr adroddiad hwn.</p></body></html>',
    )
    const [reading] = readSourceRecords(await sourceOf(page, 'cy.html'))
    expect(reading?.imported.language).toBe('cy')
    expect(reading?.imported.warnings).toContain('machine-translated')
  })
})

describe('rich text', () => {
  it('keeps the numbers Word counted, accents and tables, and no codes', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\header\pard OFFICIAL\par}
\pard{\listtext\tab 19.\tab}Forces should plan\'92s work.\par
{\v hidden}{\deleted gone}\u8220?Quoted\u8221?\line next\par
\trowd\cellx1\cellx2\pard\intbl Force\cell Northmarch\cell\row\pard
{\field{\*\fldinst HYPERLINK "x"}{\fldrslt a link}}\par{\footnote A note.\par}}`
    const source = await sourceOf(utf8(rtf), 'form.rtf')
    expect(blockText(source.blocks)).toBe(
      '19. Forces should plan’s work.\n\n“Quoted”\nnext\n\nForce\tNorthmarch\n\na link',
    )
    expect(source.furniture).toEqual(['OFFICIAL'])
    expect(source.notes).toEqual(['A note.'])
    expect(source.doubts).toEqual(
      expect.arrayContaining(['hidden-text-left-out', 'tracked-changes']),
    )
  })
})

describe('a message', () => {
  const FILE = Buffer.from(wordFile({ body: paragraph('PCC comments') })).toString('base64')
  const MAIL = [
    'From: officer@opcc.example',
    'MIME-Version: 1.0',
    'Date: Mon, 05 Feb 2024 10:00:00 +0000',
    'Subject: FW: =?utf-8?Q?PCC=E2=80=99s_response_to_Getting_a_grip?=',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The HMICFRS report is welcome.',
    '--b',
    'Content-Type: application/octet-stream; name="form.docx"',
    'Content-Disposition: attachment; filename="form.docx"',
    'Content-Transfer-Encoding: base64',
    '',
    FILE,
    '--b',
    'Content-Type: image/png; name="logo.png"',
    'Content-Disposition: attachment; filename="logo.png"',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '--b--',
    '',
  ].join('\r\n')

  it('is read with the files it carries; pictures are passed over', async () => {
    const sources = await readSource(utf8(MAIL), 'mail.eml', NODE_READERS)
    expect(sources.map(({ file }) => file)).toEqual(['mail.eml', 'mail.eml: form.docx'])
    const [reading] = sources[0] ? readSourceRecords(sources[0].source) : []
    expect(reading?.imported).toMatchObject({
      inspectionTitle: 'Getting a grip',
      recordDate: '2024-02-05',
      generalComment: 'The HMICFRS report is welcome.',
    })
    expect(reading?.imported.warnings).toContain('record-date-may-be-post-date')
  })
})
