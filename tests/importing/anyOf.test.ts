import { expect, it } from 'vitest'
import { anyOf } from '#importing/words/anyOf.ts'

it.each([
  ['a…', true],
  ['…b', true],
  ['C', true],
  ['…a', false],
  ['b…', false],
  ['c…', false],
])('a member stands by itself, though it has alternatives: “%s”', (words, isFound) => {
  expect(anyOf([/^a|b$/, /^c$/]).test(words)).toBe(isFound)
})

it('a member with a flag that the others have not is refused', () => {
  expect(() => anyOf([/a/, /b/i, /c/s])).toThrow('/c/s would lose its flags among others.')
})
