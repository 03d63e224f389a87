import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { escapeHtml } from '#documents/escapeHtml.ts'
import { EMBEDDED_RECORD_ID, printHtml } from '#documents/html.ts'
import { STYLE, STYLE_HASH } from '#documents/htmlStyle.ts'
import { attributeOf, elementsOf, readHtml, textOf } from './readHtml.ts'
import { approved, longRecord, printingOf, sampleRecord } from './sample.ts'

describe('the page', () => {
  it('allows its own style sheet and nothing else', () => {
    const hash = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`
    expect(STYLE_HASH).toBe(hash)
    const policy = readHtml(printHtml(printingOf(sampleRecord)))
      .named('meta')
      .find((meta) => attributeOf(meta, 'http-equiv') === 'Content-Security-Policy')
    expect(policy && attributeOf(policy, 'content')).toBe(
      `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('names its language and itself', () => {
    const { named } = readHtml(printHtml(printingOf(sampleRecord)))
    const [html] = named('html')
    const [title] = named('title')
    expect(html && attributeOf(html, 'lang')).toBe('en-GB')
    expect(title && textOf(title)).toBe(
      'PCC and Joint thematic acknowledgement record: Management of terrorist offenders in the wake of terrorist attacks',
    )
  })

  it('has one first heading and skips no level', () => {
    const levels = readHtml(printHtml(approved(longRecord)))
      .elements.map((element) => /^h([1-6])$/.exec(element.tagName)?.[1])
      .filter((level) => level !== undefined)
      .map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2))
  })

  it('lists the fields of the form as labels and values, and keeps empty ones', () => {
    const { named } = readHtml(printHtml(printingOf(sampleRecord)))
    expect(named('dt').map(textOf).slice(0, 9)).toEqual([
      'Version',
      'Force',
      'Police and Crime Commissioner',
      'Title of inspection',
      'Inspectorate',
      'Summary of inspection',
      'Grade',
      'Recommendations',
      'Areas for improvement',
    ])
    expect(named('dd').map(textOf)[6]).toBe('')
  })

  it('says in words that a draft is one, and says nothing of it once approved', () => {
    expect(printHtml(printingOf(sampleRecord))).toContain(
      '<p class="draft">Draft. This record has not been approved.</p>',
    )
    expect(printHtml(approved(sampleRecord))).not.toContain('Draft')
  })

  it('carries the record, the receipt and where the keys are', () => {
    const printing = approved(sampleRecord)
    const { elements, named } = readHtml(printHtml(printing))
    const script = elements.find((each) => attributeOf(each, 'id') === EMBEDDED_RECORD_ID)
    expect(JSON.parse(script ? textOf(script) : '')).toEqual({
      content: printing.content,
      keys: printing.keysAddress,
      receipt: printing.receipt,
    })
    expect(named('a').map((link) => attributeOf(link, 'href'))).toContain(printing.keysAddress)
  })

  it('has its receipt to be saved as a file', () => {
    const [link] = readHtml(printHtml(approved(sampleRecord))).named('a')
    expect(link && attributeOf(link, 'download')).toBe('receipt.jws')
    expect(link && textOf(link)).toBe('signed receipt')
  })

  it('tells catalogues what it is, in the words of schema.org, and no text ends that early', () => {
    const record = { ...longRecord.record, title: '</script><script>alert(1)</script>' }
    const { elements, named } = readHtml(printHtml(approved({ ...longRecord, record })))
    const script = elements.find((each) => attributeOf(each, 'type') === 'application/ld+json')
    expect(JSON.parse(script ? textOf(script) : '')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      identifier: 'getting-a-grip-2023',
      creativeWorkStatus: 'Approved',
      dateCreated: '2023-09-04',
      inLanguage: 'en-GB',
      about: {
        name: '</script><script>alert(1)</script>',
        datePublished: '2023-07-07',
        url: 'https://inspectorate.example/getting-a-grip',
      },
    })
    expect(named('script')).toHaveLength(2)
  })

  it('links to no keys whose address could act', () => {
    const printing = { ...approved(sampleRecord), keysAddress: 'javascript:alert(1)' }
    const links = readHtml(printHtml(printing)).named('a')
    expect(links.map((link) => attributeOf(link, 'href'))).toEqual([
      'data:application/jose,header.claims.signature',
    ])
  })
})

it('any text stands in a page as itself, between tags and in an attribute', () => {
  // What a page can't hold at all, cleanText has taken out before.
  const text = fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll(/[\r\0]/g, ''))
  fc.assert(
    fc.property(text, (words) => {
      const fragment = parseFragment(`<b title="${escapeHtml(words)}">x${escapeHtml(words)}</b>`)
      const [element, ...others] = elementsOf(fragment)
      expect(others).toEqual([])
      expect(element && attributeOf(element, 'title')).toBe(words)
      expect(element && textOf(element)).toBe(`x${words}`)
    }),
  )
})
