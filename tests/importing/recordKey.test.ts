import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '#core/day.ts'
import { recordKeyFor } from '#importing/recordKey.ts'

describe('the key of a record', () => {
  it('is made of the inspectorate, the day of the report and the title', () => {
    expect(
      recordKeyFor({
        leadInspectorate: 'HMI Prisons',
        reportPublishedOn: toDay('2023-07-20'),
        title: 'An inspector’s view: “Café” checks',
      }),
    ).toBe('hmi-prisons-2023-07-20-an-inspectors-view-cafe-checks')
  })

  it('falls back on the file’s name', () => {
    expect(recordKeyFor({ leadInspectorate: 'Other', title: ' ', file: 'Old Form.txt' })).toBe(
      'other-old-form-txt',
    )
  })

  it('is lower case, short and fit for an address, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (title) => {
        const key = recordKeyFor({ leadInspectorate: 'CQC', title })
        expect(key).toMatch(/^cqc-[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(key.length).toBeLessThan(130)
      }),
    )
  })
})
