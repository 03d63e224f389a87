import { describe, expect, it } from 'vitest'
import { fromPlainText, isBlank, isSafeLink, toPlainText } from '#core/richText.ts'

describe('rich text', () => {
  it('parts paragraphs at blank lines and joins wrapped lines', () => {
    expect(fromPlainText('One\ntwo.\n\n\n Three. \n\n \n')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'One two.' }] },
      { kind: 'paragraph', runs: [{ text: 'Three.' }] },
    ])
  })

  it('keeps the numbers of a list that starts at 19', () => {
    const list = {
      kind: 'list',
      ordered: true,
      start: 19,
      items: [fromPlainText('First.'), fromPlainText('Second.')],
    } as const
    expect(toPlainText([list])).toBe('19. First.\n20. Second.')
    expect(toPlainText([{ ...list, ordered: false }])).toBe('- First.\n- Second.')
  })

  it('is blank without words', () => {
    expect(isBlank([{ kind: 'paragraph', runs: [{ text: '  ' }] }])).toBe(true)
    expect(isBlank(fromPlainText('x'))).toBe(false)
  })

  it.each(['https://opcc.example', 'mailto:office@opcc.example'])('may link to %s', (address) => {
    expect(isSafeLink(address)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://x',
    '//opcc.example',
    'file:///etc',
    'https://a b',
  ])('may not link to %s', (address) => {
    expect(isSafeLink(address)).toBe(false)
  })
})
