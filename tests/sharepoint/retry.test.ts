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

describe('a job that has nearly spent its units', () => {
  const untilTurn = async (isJob: boolean, remaining: string): Promise<readonly number[]> => {
    const waits: number[] = []
    const patience = createPatience(isJob, async (ms) => void waits.push(ms))
    const headers = new Headers({
      'RateLimit-Limit': '1250',
      'RateLimit-Remaining': remaining,
      'RateLimit-Reset': '7',
    })
    patience.heed((name) => headers.get(name))
    await patience.turn()
    return waits
  }

  it('waits for more rather than be refused, which would cost units too', async () => {
    const [wait = 0] = await untilTurn(true, '40')
    expect(wait).toBeGreaterThan(6_000)
    expect(wait).toBeLessThanOrEqual(7_000)
  })

  it('does not wait while there is enough, nor does a screen', async () => {
    expect(await untilTurn(true, '200')).toEqual([])
    expect(await untilTurn(false, '40')).toEqual([])
  })
})

describe('whether a request is sent again', () => {
  const screen = { isRepeatable: true, isJob: false }
  const create = { isRepeatable: false, isJob: true }

  it.each([0, 502, 503, 504])(
    'after %i: what reads or names its version, and no create',
    (status) => {
      const tried = { status, retryAfter: '1' }
      expect(waitBeforeNext(tried, 1, screen)).toBe(1_000)
      expect(waitBeforeNext(tried, 1, create)).toBeUndefined()
    },
  )

  it.each([400, 401, 403, 404, 409, 412, 500])('after %i: never', (status) => {
    expect(waitBeforeNext({ status, retryAfter: '1' }, 1, screen)).toBeUndefined()
  })

  it('a create that was refused for being busy was not done, and is sent again', () => {
    expect(waitBeforeNext({ status: 429, retryAfter: '2' }, 50, create)).toBe(2_000)
  })
})
