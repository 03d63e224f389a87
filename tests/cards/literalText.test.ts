import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { literalText } from '../../src/cards/literalText.ts'
import { markdownToHtml } from '../../src/local-tenant/teams-page/browser/chat/markdown.ts'
import { hostileText } from './rounds.ts'

const ALL = 1_000_000

type Node = { readonly nodeName: string; readonly value?: string; readonly childNodes?: Node[] }
const node: z.ZodType<Node> = z.lazy(
  () =>
    z.object({
      nodeName: z.string(),
      value: z.string().optional(),
      childNodes: z.array(node).optional(),
    }) as z.ZodType<Node>,
)

/** What is drawn of Markdown: the words, and the elements they stand in. */
function drawn(markdown: string): { words: string; elements: readonly string[] } {
  const found = { words: '', elements: [] as string[] }
  const walk = ({ nodeName, value, childNodes = [] }: Node): void => {
    if (nodeName === '#text') found.words += value ?? ''
    else if (!nodeName.startsWith('#')) found.elements.push(nodeName)
    childNodes.forEach(walk)
  }
  walk(node.parse(parseFragment(markdownToHtml(markdown))))
  return { words: found.words.trim(), elements: found.elements }
}

/** The same words, with line breaks as spaces and without what has no width. */
const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\u00AD\uFEFF\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()

describe('words of the office on a card', () => {
  it.each([
    '[click](http://evil.example)',
    '**x** and _y_ and ~~z~~ and `code`',
    '# 1 in 5 calls',
    '1. Calls',
    '2) Calls',
    '- Calls',
    '+ Calls',
    '> Calls',
    'www.evil.example or me@evil.example or https://evil.example/a_b_c',
    '<b>bold</b> &lt; &amp; \\* R&D',
    'A [ref]: http://evil.example',
    '| a | b |',
  ])('“%s” shows as it was written, and is no link', (text) => {
    expect(drawn(literalText(text, ALL))).toEqual({ words: text, elements: ['p'] })
  })

  it('show as they were written, whatever they are', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { words, elements } = drawn(literalText(text, ALL))
        expect(words).toBe(onOneLine(text))
        expect(elements).toEqual(words === '' ? [] : ['p'])
      }),
      { numRuns: 1_000 },
    )
  })

  it('are not read as a date by the renderer', () => {
    expect(literalText('{{DATE(2020-01-01T00:00:00Z,SHORT)}}', ALL)).not.toContain('{{')
  })

  it('are cut after a whole word, and marked', () => {
    expect(literalText('The force accepts the finding.', 20)).toBe('The force accepts…')
    expect(literalText('Antidisestablishmentarianism', 10)).toBe('Antidisest…')
    expect(literalText('The force accepts.', 18)).toBe('The force accepts.')
    expect(literalText('Anything', 0)).toBe('')
  })

  it('are never cut within a character', () => {
    expect(literalText('😀😀😀', 3)).toBe('😀…')
  })
})
