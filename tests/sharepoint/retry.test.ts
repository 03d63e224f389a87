import { describe, expect, it } from 'vitest'
import { createPatience, readRetryAfter, waitBeforeNext } from '#sharepoint/retry.ts'

const NOW = Date.parse('2026-03-02T09:15:00Z')

describe('how long SharePoint asks to wait', () => {
  it.each([
    ['7', 7_000],
    ['0.4', 1_000],
    ['12.01', 13_000],
    ['0', 0],
    ['Mon, 02 Mar 2026 09:15:30 GMT', 30_000],
    ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    [null, undefined],
  ])('%s is %s milliseconds', (header, wait) => {
    expect(readRetryAfter(header, NOW)).toBe(wait)
  })
})

describe('a job that has spent most of its units', () => {
  /** Milliseconds that three requests wait, after an answer that told what is left for the next seven seconds. */
  const waitsWith = async (isJob: boolean, remaining: string): Promise<readonly number[]> => {
    const waits: number[] = []
    const patience = createPatience(isJob, async (ms) => void waits.push(ms))
    const headers = new Headers({
      'RateLimit-Limit': '1250',
      'RateLimit-Remaining': remaining,
      'RateLimit-Reset': '7',
    })
    patience.heed((name) => headers.get(name))
    for (const requests of [1, 5, 1]) await patience.turn(requests)
    return waits
  }

  it('spreads what is left over the time until more comes free', async () => {
    // A hundredth of what is left for the first, a twentieth of the rest for the batch of five.
    const [second = 0, third = 0, ...more] = await waitsWith(true, '200')
    expect(second).toBeGreaterThan(55)
    expect(second).toBeLessThan(70)
    expect(third).toBeGreaterThan(350)
    expect(third).toBeLessThan(400)
    expect(more).toEqual([])
  })

  it('waits for more rather than be refused, which would cost units too', async () => {
    const [, third = 0] = await waitsWith(true, '4')
    expect(third).toBeGreaterThan(6_900)
    expect(third).toBeLessThanOrEqual(7_000)
  })

  it('is not held up where nothing is told, nor is a screen', async () => {
    expect(await waitsWith(false, '4')).toEqual([])
    const patience = createPatience(true, () => Promise.reject(new Error('It waited.')))
    patience.heed(() => null)
    await patience.turn(20)
    await patience.turn(20)
  })
})

describe('whether a request is sent again', () => {
  const read = { method: 'GET', isJob: false }
  const create = { method: 'POST', isJob: true }

  it.each([0, 502, 503, 504])(
    'after %i: what reads or names its version, and no create',
    (status) => {
      const tried = { status, retryAfter: '1' }
      expect(waitBeforeNext(tried, 1, read)).toBe(1_000)
      expect(waitBeforeNext(tried, 1, { ...read, method: 'PATCH' })).toBe(1_000)
      expect(waitBeforeNext(tried, 1, create)).toBeUndefined()
    },
  )

  it.each([400, 401, 403, 404, 409, 412, 500])('after %i: never', (status) => {
    expect(waitBeforeNext({ status, retryAfter: '1' }, 1, read)).toBeUndefined()
  })

  it('a create that was refused for being busy was not done, and is sent again', () => {
    expect(waitBeforeNext({ status: 429, retryAfter: '2' }, 50, create)).toBe(2_000)
  })

  it('a write of a job in a browser, which can’t read for how long: up to a minute at a time', () => {
    const busy = { status: 429, retryAfter: null }
    expect(waitBeforeNext(busy, 50, create)).toBeGreaterThanOrEqual(60_000)
    expect(waitBeforeNext(busy, 50, { ...create, isJob: false })).toBeUndefined()
    expect(waitBeforeNext(busy, 3, { method: 'GET', isJob: true })).toBeUndefined()
  })
})
