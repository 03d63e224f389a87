import { describe, expect, it, vi } from 'vitest'
import { fetchAhead } from '../../src/tab/fetchAhead.ts'
import { whenIdle } from '../../src/tab/whenIdle.ts'

// Node has no requestIdleCallback, and neither has Safari, in which Teams on an iPhone shows the tab.
describe('in a browser that does not say when it is idle', () => {
  it('what waits for a quiet moment is done all the same', async () => {
    const act = vi.fn()
    whenIdle(act)
    expect(act).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(act).toHaveBeenCalledOnce(), { timeout: 15_000 })
  })

  it('what is no longer wanted is not done', async () => {
    const [left, kept] = [vi.fn(), vi.fn()]
    whenIdle(left)()
    whenIdle(kept)
    await vi.waitFor(() => expect(kept).toHaveBeenCalled(), { timeout: 15_000 })
    expect(left).not.toHaveBeenCalled()
  })

  it('the tab stays in sight, whether or not something is fetched ahead', () => {
    expect(() => fetchAhead()()).not.toThrow()
  })
})
