import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, toInstant } from '#core/day.ts'
import { daysAhead } from '#core/postponing.ts'
import { fromPlainText } from '#core/richText.ts'
import { type ApprovalRound, decisionOf, stepsLeft } from '#core/round.ts'
import { readReceipt } from '#documents/receipt.ts'
import { aFinding } from '../builders.ts'
import { type Answered, sender, SITE } from '../local-tenant/tenant.ts'
import { type ChatMessage, type Office, openOfficeWithService, until } from './office.ts'

const COMMISSIONER = 'a1d0c7e4-0000-4000-8000-000000000003'
const isFinished = (round: ApprovalRound): boolean => stepsLeft(round).length === 0

describe('approving a record', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
  })
  afterAll(() => office.close())

  const words = (
    message: { readonly card?: unknown; readonly text?: string } | undefined,
  ): string => JSON.stringify(message?.card ?? message?.text ?? '')
  const cardsAbout = async (title: string): Promise<readonly ChatMessage[]> =>
    (await office.chat('commissioner')).filter((message) => words(message).includes(title))
  const cardAbout = async (title: string): Promise<ChatMessage> => {
    const [card] = await cardsAbout(title)
    if (!card) throw new Error(`The Commissioner has no card about ${title}.`)
    return card
  }
  const ask = async (recordId: string, person = 'officer'): Promise<Answered> =>
    (await office.api(person))('POST', '/api/approvals', { recordId })
  const decide = async (
    person: string,
    recordId: string,
    decision: object,
    changes: object = {},
  ): Promise<Answered> => {
    const { number, fingerprint } = await office.roundOf(recordId)
    const body = { round: number, fingerprint, ...decision, ...changes }
    return (await office.api(person))('POST', `/api/approvals/${recordId}/decision`, body)
  }
  const approve = { decision: 'approve', words: '' }
  const read = async (recordId: string) => {
    const stored = await office.records.open(recordId)
    if (!stored) throw new Error(`Record ${recordId} is gone.`)
    return stored
  }
  const askedRecord = async (title: string): Promise<string> => {
    const { record } = await office.newRecord({ title })
    expect((await ask(record.id)).status).toBe(200)
    return record.id
  }

  it('the officer asks, the Commissioner approves on the card, and all that follows is done', async () => {
    const { record } = await office.newRecord({ title: 'Roads policing' })
    const asked = await ask(record.id)
    expect([asked.status, asked.body]).toEqual([200, { round: 1, state: 'Asked', delivered: true }])
    expect((await read(record.id)).record.value.status).toBe('Awaiting approval')

    const card = await cardAbout('Roads policing')
    const pressed = await office.press('commissioner', card.id, { verb: 'approve' })
    expect(pressed.body.status).toBe(200)
    expect(words({ card: pressed.body.shown })).toContain('Alex Fenwick')

    const round = await until(() => office.roundOf(record.id), isFinished)
    const decision = decisionOf(round)
    expect(decision).toMatchObject({ by: { id: COMMISSIONER }, as: 'Commissioner' })
    const keys = await sender(office.serviceBase)('GET', '/.well-known/jwks.json')
    expect(await readReceipt(decision?.receipt, keys.body)).toMatchObject({
      holds: true,
      claims: { recordKey: record.value.key, round: 1, fingerprint: round.fingerprint },
    })
    expect((await read(record.id)).record.value).toMatchObject({
      status: 'Approved',
      approval: { version: '1', round: 1, fingerprint: round.fingerprint },
    })

    const after = await cardAbout('Roads policing')
    expect(after.editedAt).toBeDefined()
    expect(words(after)).not.toContain('Action.Execute')
    const manager = await office.graph('records-manager')
    const files = await manager(
      'GET',
      `${SITE}/lists/Published acknowledgements/items?$expand=fields`,
    )
    const ours = files.body.value.filter(
      ({ fields }: { fields: { RecordKey?: string } }) => fields.RecordKey === record.value.key,
    )
    expect(
      ours.map(({ fields }: { fields: { Format: string } }) => fields.Format).toSorted(),
    ).toEqual(['DOCX', 'HTML', 'PDF'])
    const told = await office.plain('GET', '/local/requests')
    expect(JSON.stringify(told.body)).toContain('sendActivityNotification')
  })

  it('twenty presses at once, on the card and in the tab, make one decision', async () => {
    const id = await askedRecord('Custody suites')
    const card = await cardAbout('Custody suites')
    // A press that comes late finds no button: the card says by then what was decided.
    const onCard = async () => {
      const { status, body } = await office.press('commissioner', card.id, { verb: 'approve' })
      return status === 404 ? 'no button' : body.status
    }
    const inTab = async () => (await decide('commissioner', id, approve)).status
    const presses = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? onCard() : inTab()))
    const answers = new Set(await Promise.all(presses))
    answers.delete('no button')
    expect(answers).toEqual(new Set([200]))
    const round = await until(() => office.roundOf(id), isFinished)
    const service = await office.graph('app:service')
    const { body } = await office.plain('GET', '/local/config')
    const approvals = `${SITE}/lists/${body.lists.Approvals}/items`
    const rows = await service('GET', `${approvals}?$expand=fields`)
    const row = rows.body.value.find(
      ({ fields }: { fields: { Fingerprint: string } }) => fields.Fingerprint === round.fingerprint,
    )
    const versions = await service('GET', `${approvals}/${row.id}/versions?$expand=fields`)
    const receipts = versions.body.value
      .map(({ fields }: { fields: { Receipt?: string } }) => fields.Receipt)
      .filter((receipt: string | undefined) => receipt !== undefined)
    expect(new Set(receipts).size).toBe(1)
    expect((await cardsAbout('Custody suites')).length).toBe(1)
  })

  it('the Commissioner returns in the tab for one finding, and the words say which', async () => {
    const { record } = await office.newRecord({ title: 'Neighbourhood policing' })
    expect((await ask(record.id)).status).toBe(200)
    const wanted = { decision: 'return', words: 'Name the month.', finding: 0 }
    expect((await decide('commissioner', record.id, wanted)).status).toBe(200)
    const round = await office.roundOf(record.id)
    expect(decisionOf(round)?.words).toBe('Recommendation 1: Name the month.')
  })

  it('whoever may decide is asked again on a day ahead, and nobody else may put it off', async () => {
    const id = await askedRecord('Firearms')
    const putOff = async (person: string, on: string) =>
      (await office.api(person))('POST', `/api/approvals/${id}/reminder`, { round: 1, on })
    const refused = await putOff('officer', '2030-01-01')
    expect([refused.status, refused.body.code]).toEqual([403, 'notTheApprover'])
    expect((await putOff('commissioner', '2020-01-01')).body.code).toBe('dayNotAhead')
    const { first } = daysAhead(await office.roundOf(id), dayOf(toInstant(new Date())))
    expect((await putOff('commissioner', first)).status).toBe(200)
    const round = await office.roundOf(id)
    expect(round.state.state).toBe('Asked')
    expect(round.reminders).toMatchObject([{ personId: COMMISSIONER, on: first, state: 'wanted' }])
  })

  it('whoever may decide notes a point in the tab, takes it away again, and nobody else may', async () => {
    const id = await askedRecord('Vetting')
    const note = async (person: string, words: string) =>
      (await office.api(person))('POST', `/api/approvals/${id}/point`, {
        round: 1,
        words,
        finding: 0,
      })
    const refused = await note('officer', 'Not mine to say.')
    expect([refused.status, refused.body.code]).toEqual([403, 'notTheApprover'])
    expect((await note('commissioner', 'Name the month.')).status).toBe(200)
    expect((await office.roundOf(id)).points).toEqual([
      { by: COMMISSIONER, finding: 0, words: 'Name the month.' },
    ])
    expect((await note('commissioner', ' ')).status).toBe(200)
    expect((await office.roundOf(id)).points).toEqual([])
  })

  it('nobody decides but who holds authority today', async () => {
    const id = await askedRecord('Stop and search')
    for (const person of ['officer', 'outsider', 'chief-executive', 'deputy']) {
      const refused = await decide(person, id, approve)
      expect([person, refused.status, refused.body.code]).toEqual([person, 403, 'notTheApprover'])
      expect(refused.body.detail).toBe(
        'Only the Commissioner, or a deputy or acting holder named for today, can decide this.',
      )
    }
    expect((await office.roundOf(id)).state.state).toBe('Asked')
  })

  it('a return says why, and the officer reads it in the record', async () => {
    const id = await askedRecord('Firearms licensing')
    const silent = await decide('commissioner', id, { decision: 'return', words: '  ' })
    expect([silent.status, silent.body.code]).toEqual([409, 'reasonMissing'])
    const card = await cardAbout('Firearms licensing')
    const returned = await office.press('commissioner', card.id, {
      verb: 'return',
      inputs: { words: 'Name the date of the review.' },
    })
    expect(returned.body.status).toBe(200)
    await until(() => office.roundOf(id), isFinished)
    expect((await read(id)).record.value).toMatchObject({
      status: 'Draft',
      approval: { returnedWords: 'Name the date of the review.' },
    })
  })

  it('what was decided stands, and whoever comes second is told', async () => {
    const id = await askedRecord('Hate crime')
    expect((await decide('commissioner', id, approve)).body).toMatchObject({
      round: 1,
      state: 'Approved',
      decidedBy: 'Alex Fenwick',
      decidedAs: 'Commissioner',
    })
    const later = await decide('commissioner', id, { decision: 'return', words: 'On reflection.' })
    expect([later.status, later.body.code]).toEqual([409, 'alreadyDecided'])
    expect(later.body.detail).toMatch(/^Alex Fenwick, Commissioner, approved this record on /)
  })

  it('a record changed since it was shown is not approved; a fresh card comes', async () => {
    const id = await askedRecord('Online abuse')
    const { record } = await read(id)
    await office.records.saveRecord({
      ...record,
      value: { ...record.value, acknowledgement: fromPlainText('Something else altogether.') },
    })
    const stale = await cardAbout('Online abuse')
    const pressed = await office.press('commissioner', stale.id, { verb: 'approve' })
    expect(pressed.body.status).toBe(200)
    expect(words({ card: pressed.body.shown })).toContain(
      'The record has changed since this card was sent. A new card is on its way.',
    )
    const cards = await until(
      () => cardsAbout('Online abuse'),
      ({ length }) => length === 2,
    )
    expect((await office.roundOf(id)).state.state).toBe('Overtaken')
    const fresh = cards.at(-1)
    await office.press('commissioner', fresh?.id ?? '', { verb: 'approve' })
    const round = await until(() => office.roundOf(id, 2), isFinished)
    expect(round.state.state).toBe('Approved')
    expect((await read(id)).record.value.status).toBe('Approved')
  })

  it('a record changed so that it is no longer ready goes back with the reason', async () => {
    const id = await askedRecord('Domestic abuse')
    const { record } = await read(id)
    const { marking: _, ...unmarked } = record.value
    await office.records.saveRecord({ ...record, value: unmarked })
    const refused = await decide('commissioner', id, approve)
    expect([refused.status, refused.body.code]).toEqual([409, 'changedSinceShown'])
    const stored = await until(
      () => read(id),
      ({ record: { value } }) => value.status === 'Draft',
    )
    expect(stored.record.value.approval.returnedWords).toContain('Choose a protective marking.')
  })

  it('a version is approved once, even where the record was put back to Draft by hand', async () => {
    const id = await askedRecord('Put back by hand')
    await decide('commissioner', id, approve)
    const first = await until(() => office.roundOf(id), isFinished)
    const { record } = await read(id)
    await office.records.saveRecord({
      ...record,
      value: { ...record.value, status: 'Draft', acknowledgement: fromPlainText('Other words.') },
    })
    expect((await ask(id)).body).toMatchObject({ round: 2, state: 'Asked' })
    expect((await office.roundOf(id, 2)).documentVersion).toBe('2')
    expect((await read(id)).record.value.approval.version).toBe('2')
    expect((await office.roundOf(id)).fingerprint).toBe(first.fingerprint)
  })

  it('a record that is not ready is not asked about', async () => {
    const unanswered = aFinding({
      key: 'not-ready/1',
      answer: { outcome: 'Not answered', words: [], sharedWith: [] },
    })
    const { record } = await office.newRecord({ key: 'not-ready' }, [unanswered])
    const refused = await ask(record.id)
    expect([refused.status, refused.body.code]).toEqual([409, 'notReady'])
    expect((await read(record.id)).record.value.status).toBe('Draft')
  })

  it('whoever may not change the record may not ask about it', async () => {
    const { record } = await office.newRecord()
    const refused = await ask(record.id, 'outsider')
    expect([refused.status, refused.body.code]).toEqual([403, 'notAllowed'])
    expect((await read(record.id)).rounds).toEqual([])
  })

  it('a question taken back can no longer be answered', async () => {
    const id = await askedRecord('Fraud')
    const officer = await office.api('officer')
    const withdrawn = await officer('POST', `/api/approvals/${id}/withdrawal`, { round: 1 })
    expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'Withdrawn'])
    const late = await decide('commissioner', id, approve)
    expect([late.status, late.body.code]).toEqual([409, 'notWaiting'])
    expect((await read(id)).record.value.status).toBe('Draft')
    await until(() => office.roundOf(id), isFinished)
    expect(words(await cardAbout('Fraud'))).not.toContain('Action.Execute')
    expect((await ask(id)).body).toMatchObject({ round: 2, state: 'Asked' })
  })

  it('two officers ask at once, and there is one round and one card', async () => {
    const { record } = await office.newRecord({ title: 'Mental health' })
    const answers = await Promise.all([
      ask(record.id),
      ask(record.id, 'second-officer'),
      ask(record.id),
    ])
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0)
    expect((await read(record.id)).rounds.length).toBe(1)
    expect((await cardsAbout('Mental health')).length).toBe(1)
  })
})
