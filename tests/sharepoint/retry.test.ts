import { describe, expect, it } from 'vitest'
import { readRetryAfter, waitBeforeNext } from '#sharepoint/retry.ts'

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
