import { describe, expect, it } from 'vitest'
import {
  chiefOfficerOn,
  chiefOfficerStanding,
  invite,
  recordComments,
  recordNoReply,
  remind,
} from '#core/chiefOfficer.ts'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { type Day, toDay } from '#core/day.ts'
import { messageToChiefOfficer } from '#core/invitation.ts'
import { mailAddressOf } from '#core/letters.ts'
import type { OfficeHolder } from '#core/office.ts'
import type { Outcome } from '#core/outcome.ts'
import type { ChiefOfficerPart } from '#core/record.ts'
import { fromPlainText, NO_TEXT } from '#core/richText.ts'
import { aRecord, officeSettings, PRIYA } from '../builders.ts'

const TODAY = toDay('2023-07-10')
const REPLY_BY = toDay('2023-07-31')
const AFTER = toDay('2023-08-01')
const NOTHING: ChiefOfficerPart = { comments: NO_TEXT, response: NO_TEXT }
const COMMENTS = fromPlainText('The force accepts the finding.')
const RUTH: OfficeHolder = {
  person: { id: '', name: 'Ruth Calder' },
  signInName: 'chief@northmarch.police.example',
  role: 'Chief officer',
  officeTitle: 'Chief Constable',
  body: 'Northmarch Police',
  from: toDay('2022-09-05'),
  to: toDay('2023-12-31'),
  authority: 'appointment',
}

const partOf = (outcome: Outcome<ChiefOfficerPart>): ChiefOfficerPart => {
  if (!outcome.done) throw new Error(`refused: ${outcome.refusal}`)
  return outcome.result
}
const inviting = (replyBy: Day | undefined = REPLY_BY, to: OfficeHolder | undefined = RUTH) =>
  invite(NOTHING, { to, by: PRIYA, replyBy }, TODAY)
const INVITED = partOf(inviting())
const refusal = (code: string) => ({ done: false, refusal: code })

describe('the chief officer’s part', () => {
  it('records when, by whom and to whom the invitation went, and by when to reply', () => {
    expect(INVITED).toEqual({
      ...NOTHING,
      invitedOn: TODAY,
      invitedTo: 'Ruth Calder, Chief Constable',
      invitedBy: PRIYA,
      replyBy: REPLY_BY,
    })
    expect(chiefOfficerStanding(INVITED)).toEqual({ state: 'awaited', replyBy: REPLY_BY })
  })

  it('invites whoever is chief officer on the day, and nobody where none is named', () => {
    expect(chiefOfficerOn([RUTH], TODAY)).toBe(RUTH)
    expect(chiefOfficerOn([RUTH], toDay('2024-01-01'))).toBeUndefined()
    expect(chiefOfficerOn([{ ...RUTH, role: 'Deputy' }], TODAY)).toBeUndefined()
    const toNobody = { to: undefined, by: PRIYA, replyBy: REPLY_BY }
    expect(invite(NOTHING, toNobody, TODAY)).toEqual(refusal('noChiefOfficer'))
  })

  it('gives at least until tomorrow, and invites once', () => {
    expect(inviting(TODAY)).toEqual(refusal('replyDayNotAhead'))
    expect(invite(NOTHING, { to: RUTH, by: PRIYA, replyBy: undefined }, TODAY)).toEqual(
      refusal('replyDayNotAhead'),
    )
    expect(inviting(toDay('2023-07-11')).done).toBe(true)
    const again = { to: RUTH, by: PRIYA, replyBy: AFTER }
    expect(invite(INVITED, again, TODAY)).toEqual(refusal('alreadyInvited'))
  })

  it('is reminded only while a reply is awaited', () => {
    expect(partOf(remind(INVITED, AFTER)).remindedOn).toBe(AFTER)
    expect(remind(NOTHING, AFTER)).toEqual(refusal('noReplyAwaited'))
    expect(remind({ ...INVITED, comments: COMMENTS }, AFTER)).toEqual(refusal('noReplyAwaited'))
  })

  it('has until the end of the day given before it can be recorded that none came', () => {
    expect(recordNoReply(INVITED, REPLY_BY)).toEqual(refusal('replyStillDue'))
    const silent = partOf(recordNoReply(INVITED, AFTER))
    expect(chiefOfficerStanding(silent)).toEqual({ state: 'silent', recordedOn: AFTER })
  })

  it('has its comments recorded even late, with the day on which they came', () => {
    const silent = partOf(recordNoReply(INVITED, AFTER))
    const came = partOf(recordComments(silent, { on: AFTER, comments: COMMENTS }, AFTER))
    expect(came).toEqual({ ...INVITED, repliedOn: AFTER, comments: COMMENTS })
    const attached = { on: AFTER, comments: NO_TEXT, file: 'reply.pdf' }
    expect(partOf(recordComments(silent, attached, AFTER))).toMatchObject({
      repliedOn: AFTER,
      commentsFile: 'reply.pdf',
    })
    expect(chiefOfficerStanding(came)).toEqual({ state: 'replied', isAnswered: false })
    expect(chiefOfficerStanding({ ...came, response: COMMENTS })).toMatchObject({
      isAnswered: true,
    })
  })

  it.each([
    [{ on: AFTER, comments: NO_TEXT }, 'commentsMissing'],
    [{ on: undefined, comments: COMMENTS }, 'replyDayMissing'],
    [{ on: toDay('2023-08-02'), comments: COMMENTS }, 'dayToCome'],
    [{ on: toDay('2023-07-09'), comments: COMMENTS }, 'repliedBeforeInvited'],
  ])('does not take comments without words and a true day: %j', (came, code) => {
    expect(recordComments(INVITED, came, AFTER)).toEqual(refusal(code))
  })

  it('leaves the fingerprint alone until something is said in the document', async () => {
    const fingerprint = (chiefOfficer: ChiefOfficerPart) =>
      fingerprintOf(contentOf({ record: aRecord({ chiefOfficer }), findings: [] }))
    const before = await fingerprint(NOTHING)
    expect(await fingerprint(INVITED)).toBe(before)
    expect(await fingerprint(partOf(recordNoReply(INVITED, AFTER)))).toBe(before)
    expect(await fingerprint(partOf(remind(INVITED, AFTER)))).toBe(before)
    expect(await fingerprint({ ...INVITED, comments: COMMENTS })).not.toBe(before)
  })
})

describe('the message to the chief officer', () => {
  const record = aRecord({ chiefOfficer: INVITED })

  it('invites under section 55(4), by the day, in the Commissioner’s name', () => {
    const message = messageToChiefOfficer(record, officeSettings(), RUTH, TODAY)
    expect(message.to).toBe('chief@northmarch.police.example')
    expect(message.subject).toBe('Your comments on “Getting a grip”')
    expect(message.text).toMatch(/^Dear Chief Constable\n/)
    expect(message.text).toContain('HMICFRS published the report “Getting a grip” on 7 July 2023.')
    expect(message.text).toContain('Under section 55(4) of the Police Act 1996, I invite you')
    expect(message.text).toContain('Please reply by 31 July 2023.')
    expect(message.text).toMatch(/Alex Fenwick\nPolice and Crime Commissioner for Northmarch$/)
  })

  it('does not cite the Act where the answer is voluntary', () => {
    const voluntary = { ...record, legalBasis: 'Voluntary' } as const
    const { text } = messageToChiefOfficer(voluntary, officeSettings(), RUTH, TODAY)
    expect(text).toContain('I invite you to submit your comments')
    expect(text).not.toContain('Police Act')
  })

  it('is in the office’s own words where it has set them', () => {
    const office = { ...officeSettings(), invitationToChiefOfficer: 'Chief, by {replyBy}: {duty}' }
    const { text } = messageToChiefOfficer(record, office, RUTH, TODAY)
    expect(text).toMatch(/^Chief, by 31 July 2023: Under section 55\(4\)/)
  })

  it('reminds, before the day and after it, once a reminder is recorded', () => {
    const reminded = (today: Day) =>
      messageToChiefOfficer(
        { ...record, chiefOfficer: { ...INVITED, remindedOn: today } },
        officeSettings(),
        RUTH,
        today,
      )
    expect(reminded(REPLY_BY).subject).toBe('Reminder: your comments on “Getting a grip”')
    expect(reminded(REPLY_BY).text).toContain('You have until 31 July 2023 to reply.')
    expect(reminded(AFTER).text).toContain('You were asked to reply by 31 July 2023.')
    expect(reminded(AFTER).text).toContain('On 10 July 2023 I invited you')
  })

  it('opens in mail with its lines and marks whole', () => {
    const address = mailAddressOf({ to: 'a&b@x.example', subject: 'A & “B”', text: 'One?\nTwo' })
    expect(address).toBe(
      'mailto:a%26b%40x.example?subject=A%20%26%20%E2%80%9CB%E2%80%9D&body=One%3F%0D%0ATwo',
    )
  })
})
