import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RichBlock, RichText, Run } from '#core/richText.ts'
import { fromPlainText, NO_TEXT } from '#core/richText.ts'
import { fromEditorDocument, toEditorDocument } from '../../src/tab/richText/mapping.ts'

const words = fc.string({ minLength: 1, maxLength: 12 })
const looks = fc.constantFrom<Omit<Run, 'text'>>(
  {},
  { bold: true },
  { italic: true },
  { bold: true, italic: true },
  { link: 'https://opcc.example/a' },
  { bold: true, link: 'mailto:office@opcc.example' },
)

/** Runs as an editor keeps them: neighbours of one look are one run. */
const runs = fc.array(fc.tuple(words, looks), { minLength: 1, maxLength: 4 }).map((drawn) =>
  drawn.reduce<Run[]>((joined, [text, look]) => {
    const last = joined.at(-1)
    if (last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ text: '', ...look }))
      return [...joined.slice(0, -1), { ...last, text: last.text + text }]
    return [...joined, { text, ...look }]
  }, []),
)

const { blocks } = fc.letrec<{ block: RichBlock; blocks: RichText; paragraph: RichBlock }>(
  (tie) => ({
    paragraph: runs.map((drawn) => ({ kind: 'paragraph' as const, runs: drawn })),
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('paragraph'),
      tie('blocks').map((quoted) => ({ kind: 'quote' as const, blocks: quoted })),
      fc
        .tuple(
          fc.boolean(),
          fc.integer({ min: 2, max: 40 }),
          fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
        )
        .map(([ordered, start, items]) => ({
          kind: 'list' as const,
          ordered,
          start: ordered ? start : 1,
          items,
        })),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  }),
)

describe('formatted text in the editor', () => {
  it('goes in and comes out the same', () => {
    fc.assert(
      fc.property(blocks, (text) => {
        expect(fromEditorDocument(toEditorDocument(text))).toEqual(text)
      }),
    )
  })

  it('is always a document the editor accepts', () => {
    fc.assert(
      fc.property(blocks, (text) => {
        expect(() => toEditorDocument(text).check()).not.toThrow()
      }),
    )
  })

  it('without words is no text, and no text can be written in', () => {
    expect(toEditorDocument(NO_TEXT).childCount).toBe(1)
    expect(fromEditorDocument(toEditorDocument(NO_TEXT))).toEqual(NO_TEXT)
    expect(
      fromEditorDocument(
        toEditorDocument([{ kind: 'list', ordered: false, start: 1, items: [[]] }]),
      ),
    ).toEqual(NO_TEXT)
  })

  it('drops an address that is not safe to follow, and keeps its words', () => {
    const unsafe: RichText = [
      { kind: 'paragraph', runs: [{ text: 'press here', link: 'javascript:alert(1)' }] },
    ]
    expect(fromEditorDocument(toEditorDocument(unsafe))).toEqual(fromPlainText('press here'))
  })

  it('a list that starts at 19 stays at 19', () => {
    const list: RichText = [
      { kind: 'list', ordered: true, start: 19, items: [fromPlainText('a'), fromPlainText('b')] },
    ]
    expect(fromEditorDocument(toEditorDocument(list))).toEqual(list)
  })
})
