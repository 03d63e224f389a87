import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPatience } from '#sharepoint/patience.ts'
import { createBudget } from '../../src/local-tenant/local-api/budget.ts'

const MINUTE_MS = 60_000

describe('a job on a tenant that throttles', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }))
  afterEach(() => void vi.useRealTimers())

  const pass = async (ms: number): Promise<void> => void vi.setSystemTime(Date.now() + ms)
  const told = (remaining: number, reset: number) => (name: string) =>
    ({ Limit: '1250', Remaining: String(remaining), Reset: String(reset) })[name.slice(10)] ?? null

  it.each([
    ['alone', 0],
    ['beside another that spends of the same', 300],
  ])('is never refused, and spends what there is, %s', async (_what, othersUnits) => {
    const budget = createBudget()
    budget.set({ units: 1_250, seconds: 60 })
    const patience = createPatience(true, pass)
    const seconds = new Set<number>()
    for (let sent = 0; sent < 2_500; sent += 5) {
      await patience.turn(5)
      await pass(50)
      const second = Math.floor(Date.now() / 1_000)
      // The other one spends evenly.
      if (!seconds.has(second)) budget.spend({ app: 'an app' }, othersUnits / 60, Date.now())
      seconds.add(second)
      const { isRefused, headers } = budget.spend({ app: 'an app' }, 10, Date.now())
      expect(isRefused).toBe(false)
      patience.heed(200, (name) => headers[name] ?? null)
    }
    const minutes = Date.now() / MINUTE_MS
    // 5,000 units: after the first minute's at once, three more at the least.
    expect(minutes).toBeGreaterThan(3)
    expect(minutes).toBeLessThan((3 * 1_250 * 1.1) / (1_250 - othersUnits) + 1)
  })

  it('knows when others have spent what is left, and waits until more comes free', async () => {
    const waits: number[] = []
    const patience = createPatience(true, async (ms) => void waits.push(ms))
    patience.heed(200, told(4, 7))
    await patience.turn(1)
    await patience.turn(5)
    expect(waits).toEqual([7_000])
  })

  it('waits with all its requests where one was told to', async () => {
    const waits: number[] = []
    const patience = createPatience(true, async (ms) => void waits.push(ms))
    await patience.pause(9_000)
    await patience.turn(1)
    expect(waits).toEqual([9_000, 9_000])
  })

  it('is not held up where nothing is told; nor is a screen, whatever is', async () => {
    const waits: number[] = []
    const pause = async (ms: number): Promise<void> => void waits.push(ms)
    const job = createPatience(true, pause)
    job.heed(200, () => null)
    for (let sent = 0; sent < 100; sent += 1) await job.turn(20)
    const screen = createPatience(false, pause)
    screen.heed(200, told(0, 7))
    await screen.turn(5)
    expect(waits).toEqual([])
  })
})
