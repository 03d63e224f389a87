import { describe, expect, it } from 'vitest'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import { signOffDisposal, whyKept, whyNotSignOff } from '#core/disposal.ts'
import { wholeOf } from '#core/ports.ts'
import { aFinding, aHolder, aRecord, aRound, at, GRACE, PRIYA } from '../builders.ts'

const YEARS = { retentionYears: 6, retentionYearsUnpublished: 2 }
const TODAY = toDay('2030-04-01')
const NOW = at('2030-04-01T09:00:00.000Z')
const officer = aHolder({
  role: 'Monitoring officer',
  person: GRACE,
  officeTitle: 'Chief Executive',
})
const due = { onHold: false, reviewOn: toDay('2030-03-31') }
const closed = aFinding({ followUp: { status: 'Closed' } })
const published = aRecord({ status: 'Published', retention: due })
const facts = { holders: [officer], years: YEARS, today: TODAY }

const stored = async (record = published, findings = [closed]) => ({
  record: { id: '7', version: '"7,3"', value: record },
  findings: findings.map((value, place) => ({ id: `${place + 40}`, version: '1', value })),
  rounds: [{ id: '90', version: '1', value: await aRound() }],
})

describe('disposal', () => {
  it('is for the Monitoring Officer in office that day and nobody else', () => {
    const refusal = (by = GRACE, holders = [officer]) =>
      whyNotSignOff(by, { holders, today: TODAY })
    const nobody = { id: '', name: 'Grace Okafor' }
    expect(refusal()).toBeUndefined()
    expect(refusal(PRIYA)).toBe('notTheMonitoringOfficer')
    expect(refusal(nobody, [{ ...officer, person: nobody }])).toBe('notTheMonitoringOfficer')
    expect(refusal(GRACE, [{ ...officer, to: toDay('2030-03-31') }])).toBe(
      'notTheMonitoringOfficer',
    )
    expect(refusal(GRACE, [{ ...officer, role: 'Commissioner' }])).toBe('notTheMonitoringOfficer')
  })

  it('waits for its day, for holds to be lifted and for what is open to be closed', () => {
    const kept = (changes: object, findings = [closed], today = TODAY) =>
      whyKept({ ...published, ...changes }, findings, { years: YEARS, today })
    expect(kept({})).toBeUndefined()
    expect(kept({}, [closed], toDay('2030-03-30'))).toBe('reviewNotDue')
    expect(kept({ retention: { ...due, onHold: true } })).toBe('onHold')
    expect(kept({ status: 'Approved' })).toBe('stillInUse')
    expect(kept({}, [aFinding()])).toBe('stillInUse')
    expect(kept({ status: 'Draft' }, [aFinding()])).toBeUndefined()
  })

  it('goes by the office’s years where no day was set, as for drafts and imported records', () => {
    const undated = { ...published, status: 'Draft' as const, retention: { onHold: false } }
    const kept = (today: string) => whyKept(undated, [], { years: YEARS, today: toDay(today) })
    expect([kept('2026-03-30'), kept('2026-03-31')]).toEqual(['reviewNotDue', undefined])
  })

  it('leaves an entry in the log: what it said as a fingerprint, who signed it off, as what and why', async () => {
    const whole = await stored()
    const outcome = await signOffDisposal(whole, GRACE, facts, NOW, ' Six years are over. ')
    expect(outcome.done && outcome.result).toEqual({
      recordKey: 'getting-a-grip-2023',
      title: 'Getting a grip',
      retentionClass: 'Published response',
      reviewOn: '2030-03-31',
      fingerprint: await fingerprintOf(contentOf(wholeOf(whole))),
      signedOffBy: GRACE,
      signedOffAs: 'Chief Executive',
      at: NOW,
      reason: 'Six years are over.',
      items: { record: { id: '7', version: '"7,3"' }, findings: ['40'], rounds: ['90'] },
      state: 'Signed off',
    })
  })

  it('is not signed off without a reason, nor where it may not be', async () => {
    const whole = await stored()
    expect(await signOffDisposal(whole, GRACE, facts, NOW, ' ')).toEqual({
      done: false,
      refusal: 'disposalReasonMissing',
    })
    expect(await signOffDisposal(whole, PRIYA, facts, NOW, 'Old.')).toEqual({
      done: false,
      refusal: 'notTheMonitoringOfficer',
    })
  })
})
