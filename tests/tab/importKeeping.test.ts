// What is under way in an import is kept while it goes on: a reload in the middle finds it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
    keeper.leave()
    expect(kept).toEqual(['a title'])
    await pass(1000)
    expect(kept).toEqual(['a title'])
  })
})
