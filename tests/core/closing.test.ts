import { describe, expect, it } from 'vitest'
import { close, whyNotClose } from '#core/closing.ts'
import { toDay } from '#core/day.ts'
import { STATUSES } from '#core/record.ts'
import { aFinding, aWhole } from '../builders.ts'

const publication = {
  publishedOn: toDay('2023-08-30'),
  sentToInspectorsOn: toDay('2023-08-30'),
  sentToHomeSecretaryOn: toDay('2023-08-31'),
}
const ended = [aFinding({ followUp: { status: 'Closed' } })]
const finished = aWhole({ status: 'Published', publication }, ended)

describe('a record', () => {
  it('is closed once it is published, its copies are sent and every finding has ended', () => {
    const closed = close(finished)
    expect(closed.done && closed.result.status).toBe('Closed')
  })

  it('is not closed before: the first thing that is missing is told', () => {
    const { sentToHomeSecretaryOn: _, ...oneCopy } = publication
    const without = (record: object, findings = ended) =>
      whyNotClose({ record: { ...finished.record, ...record }, findings })
    expect(without({ publication: oneCopy })).toBe('copiesNotSent')
    expect(without({ publication: oneCopy, legalBasis: 'Voluntary' })).toBeUndefined()
    expect(without({}, [...ended, aFinding()])).toBe('findingsOpen')
    for (const status of STATUSES)
      expect(without({ status })).toBe(status === 'Published' ? undefined : 'notPublished')
  })
})
