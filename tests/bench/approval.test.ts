import { expect, it } from 'vitest'
import { run } from '../../bench/approval.ts'

it('presses at a small office are all answered with what was done, at 50 a second too', async () => {
  const rows = await run({ records: 50, presses: 5, seconds: 2 })
  expect(rows.map(({ what }) => what)).toEqual([
    'Press to answer, p50',
    'Press to answer, p99',
    'Press to answer, p50, in times of the bare bot’s',
    '50 presses a second for 2 s, not answered',
    'of these, p99',
  ])
  expect(rows[3]?.figure).toBe(0)
}, 60_000)
