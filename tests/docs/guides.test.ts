// The guides' pictures are made by `npm run pictures` and kept nowhere: what is linked is made, and says itself in words.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PICTURES } from '../guides/pictures.ts'

const GUIDES = join(import.meta.dirname, '../../docs/guides')

const linked = readdirSync(GUIDES)
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => [
    ...readFileSync(join(GUIDES, file), 'utf8').matchAll(/!\[([^\]]*)\]\(pictures\/(\w+)\.png\)/g),
  ])

describe('the pictures of the guides', () => {
  it('are all made of the running product, and none is made that no guide shows', () => {
    expect(new Set(linked.map(([, , name]) => name))).toEqual(
      new Set(PICTURES.map(({ name }) => name)),
    )
  })

  it('each tell in words what there is to see, for whoever reads without them', () => {
    expect(linked.filter(([, words = '']) => words.length < 60)).toEqual([])
  })
})
