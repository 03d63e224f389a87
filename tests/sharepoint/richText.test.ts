import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fromPlainText,
  isSafeLink,
  type RichBlock,
  type RichText,
  toPlainText,
} from '#core/richText.ts'
import { normalise } from '#sharepoint/normalForm.ts'
import { fromHtml, toHtml } from '#sharepoint/richText.ts'

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] })

const wordsWithTraps = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        ' ',
        '  ',
        '\n',
        '\t',
        '\u00a0',
        '\u200b',
        '\u0000',
        '\ud800',
        '<b>',
        '&amp;',
        '&',
        '"',
        '</p>',
        '<!--',
      ),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''))

const run = fc.record(
  {
    text: wordsWithTraps,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    link: fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(
        'mailto:office@opcc.example',
        'https://x.example/?a=1&b="2"',
        'javascript:alert(1)',
      ),
    ),
  },
  { requiredKeys: ['text'] },
)

const { text: anyText } = fc.letrec<{ text: RichText; block: RichBlock }>((tie) => ({
  text: fc.array(tie('block'), { maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'blocks' },
    fc.record({ kind: fc.constant('paragraph' as const), runs: fc.array(run, { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('quote' as const), blocks: tie('text') }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: -5, max: 400 }),
      items: fc.array(tie('text'), { maxLength: 3 }),
    }),
  ),
}))

describe('rich text in SharePoint', () => {
  it('comes back as it was written, in its normal form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromHtml(toHtml(text))).toEqual(normalise(text))
      }),
      { numRuns: 300 },
    )
  })

  it('has one normal form, and writing that changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalise(text)
        expect(normalise(normal)).toEqual(normal)
        expect(toHtml(normal)).toBe(toHtml(text))
      }),
      { numRuns: 300 },
    )
  })

  it('reads the same inside the wrapper that SharePoint puts round it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fromHtml(`<div class="ExternalClass0A">${toHtml(text)}</div>`)).toEqual(
          normalise(text),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('never lets an unsafe link through, whatever the markup', () => {
    const markup = fc
      .array(
        fc.constantFrom(
          '<a href="',
          'javascript:x',
          'https://a.example',
          ' ',
          '">',
          'word',
          '</a>',
          '<p>',
          '<li>',
          '<ul>',
          '<b style="font-weight:normal">',
          '<td>',
          '</div>',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''))
    const linksIn = (text: RichText): readonly string[] =>
      text.flatMap((block) => {
        if (block.kind === 'quote') return linksIn(block.blocks)
        if (block.kind === 'list') return block.items.flatMap(linksIn)
        return block.runs.flatMap(({ link }) => (link === undefined ? [] : [link]))
      })
    fc.assert(
      fc.property(markup, (html) => {
        const text = fromHtml(html)
        expect(linksIn(text).every(isSafeLink)).toBe(true)
        expect(fromHtml(toHtml(text))).toEqual(text)
      }),
    )
  })

  it('writes what a person would recognise', () => {
    expect(
      toHtml([
        {
          kind: 'paragraph',
          runs: [{ text: 'I ' }, { text: 'agree', bold: true, italic: true }, { text: ' & act.' }],
        },
        {
          kind: 'list',
          ordered: true,
          start: 19,
          items: [[paragraph('First')], [paragraph('A'), paragraph('B')]],
        },
        {
          kind: 'quote',
          blocks: [{ kind: 'paragraph', runs: [{ text: 'it', link: 'https://x.example/?a&b' }] }],
        },
      ]),
    ).toBe(
      '<p>I <strong><em>agree</em></strong> &amp; act.</p><ol start="19"><li>First</li><li><p>A</p><p>B</p></li></ol>' +
        '<blockquote><p><a href="https://x.example/?a&amp;b">it</a></p></blockquote>',
    )
    expect(toHtml(fromPlainText(' \n\n '))).toBe('')
  })

  it.each([
    [
      'headings and tables become their text',
      '<h2>Grades</h2><table><tr><td>Custody</td><td>Good</td></tr></table>',
      'Grades\n\nCustody\n\nGood',
    ],
    ['a line break ends the line', '1 High Street<br>Northmarch', '1 High Street\n\nNorthmarch'],
    [
      'a picture becomes its description',
      '<p>See <img src="x.png" alt="the chart"> here</p>',
      'See the chart here',
    ],
    [
      'scripts, styles and comments are dropped',
      '<style>p{}</style><p>A<script>alert(1)</script><!-- x --></p>',
      'A',
    ],
    ['text without markup is a paragraph', 'Just words', 'Just words'],
    [
      'a list straight inside a list belongs to the item before',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      '- a\n- b',
    ],
    ['text astray in a list is an item', '<ol>astray<li>a</li></ol>', '1. astray\n2. a'],
    [
      'an empty item keeps the numbers of those after it',
      '<ol start="19"><li>a</li><li></li><li>c</li></ol>',
      '19. a\n20. \n21. c',
    ],
    ['a list may begin where its first item says', '<ol><li value="7">a</li></ol>', '7. a'],
  ])('%s', (_fact, html, plain) => {
    expect(toPlainText(fromHtml(html))).toBe(plain)
  })

  it('reads bold and italic said in styles', () => {
    expect(
      fromHtml(
        '<p><span style="font-weight:700">a</span><b style="font-weight: normal">b</b><i>c</i><span style="FONT-STYLE:italic">d</span></p>',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        runs: [{ text: 'a', bold: true }, { text: 'b' }, { text: 'cd', italic: true }],
      },
    ])
  })

  it.each(['blockquote', 'div', 'b', 'ul', 'ul><li', 'span'])(
    'keeps the words of markup nested thousands deep: %s',
    (opening) => {
      const text = fromHtml(`<p>Before.</p>${`<${opening}>`.repeat(9_000)}<p>The very words.</p>`)
      expect(toPlainText(text)).toMatch(/^Before\.[\s\S]*The very words\.$/)
      expect(toPlainText(fromHtml(toHtml(text)))).toBe(toPlainText(text))
    },
  )
})
