import { expect, it } from 'vitest'
import { anyOf } from '#importing/words/anyOf.ts'

it('a member stands by itself, though it has alternatives', () => {
  const pattern = anyOf([/^a|b$/, /^c$/])
  expect(['a…', '…b', 'c', 'C', '…a', 'b…', 'c…'].map((words) => pattern.test(words))).toEqual([
    ...[true, true, true, true],
    ...[false, false, false],
  ])
})

it('a member with flags of its own is refused', () => {
  expect(() => anyOf([/a/, /b/i])).toThrow('/b/i would lose its flags among others.')
})
