// What is under way in an import is kept while it goes on: a reload in the middle finds it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  EMPTY,
  withAnotherTry,
  withFiles,
  withInterrupted,
  withoutFile,
  withRead,
} from '../../src/tab/importing/importDesk.ts'
import { createKeeper } from '../../src/tab/importing/keepSoon.ts'

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('what changes often', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is kept in the middle of its changes, and at their end as it is then', async () => {
    const kept: number[] = []
    const keeper = createKeeper<number>(async (newest) => void kept.push(newest), 300)
    for (let nth = 1; nth <= 20; nth += 1) {
      keeper.changed(nth)
      await pass(100)
    }
    expect(kept.length).toBeGreaterThan(3)
    await pass(300)
    expect(kept.at(-1)).toBe(20)
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
  })

  it('is kept once at a time, however long that takes', async () => {
    let under = 0
    let most = 0
    const keeper = createKeeper<number>(async () => {
      under += 1
      most = Math.max(most, under)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      under -= 1
    }, 300)
    for (let nth = 1; nth <= 20; nth += 1) {
      keeper.changed(nth)
      await pass(100)
    }
    expect(most).toBe(1)
  })

  it('is kept at once when one leaves, and not again', async () => {
    const kept: string[] = []
    const keeper = createKeeper<string>(async (newest) => void kept.push(newest), 300)
    keeper.changed('a title')
    void keeper.keepNow()
    expect(kept).toEqual(['a title'])
    await pass(1000)
    expect(kept).toEqual(['a title'])
  })

  it('is told as kept only when it is, also where its keeping had begun before', async () => {
    const kept: string[] = []
    const keeper = createKeeper<string>(async (newest) => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      kept.push(newest)
    }, 300)
    keeper.changed('a title')
    await pass(300)
    const told = keeper.keepNow().then(() => [...kept])
    await pass(1000)
    expect(await told).toEqual(['a title'])
  })
})

describe('a file in whose reading the page ended', () => {
  const names = ['first.pdf', 'second.pdf', 'third.pdf']
  const desk = withFiles(
    EMPTY,
    names.map((name) => new File(['words'], name)),
  )
  const namesOf = (ids: readonly string[]): readonly (string | undefined)[] =>
    ids.map((id) => desk.files.find((held) => held.id === id)?.file.name)
  const [first = '', second = '', third = ''] = desk.waiting
  const asked = withInterrupted(desk, first)

  it('does not wait to be read, and is still there when the others are read', () => {
    expect(namesOf(asked.waiting)).toEqual(['second.pdf', 'third.pdf'])
    expect(namesOf(asked.interrupted)).toEqual(['first.pdf'])
    const read = [second, third].reduce(
      (now, id) => withRead(now, id, { refused: `${id} has no words.` }),
      asked,
    )
    expect(namesOf(read.files.map(({ id }) => id))).toEqual(['first.pdf'])
  })

  it('is tried again behind the others, and may end the page again', () => {
    const again = withAnotherTry(asked, first)
    expect(namesOf(again.waiting)).toEqual(['second.pdf', 'third.pdf', 'first.pdf'])
    expect(again.interrupted).toEqual([])
    expect(withInterrupted(again, first)).toEqual(asked)
  })

  it('is left out with all that was kept of it', () => {
    const left = withoutFile(asked, first)
    expect(left.interrupted).toEqual([])
    expect(namesOf(left.files.map(({ id }) => id))).toEqual(['second.pdf', 'third.pdf'])
  })

  it('is none when it was read to its end', () => {
    const read = withRead(desk, first, { refused: 'It has no words.' })
    expect(withInterrupted(read, first)).toEqual(read)
  })
})
