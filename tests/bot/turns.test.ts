import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayInWords, dayOf, toInstant } from '#core/day.ts'
import { pointsReturned } from '#core/returning.ts'
import { stepsLeft } from '#core/round.ts'
import { aFinding } from '../builders.ts'
import { type Office, openOfficeWithService, until } from './office.ts'

const COMMISSIONER = 'a1d0c7e4-0000-4000-8000-000000000003'
const TODAY = dayOf(toInstant(new Date()))

describe('what the Commissioner can do besides deciding', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOfficeWithService()
  })
  afterAll(() => office.close())

  /** A record with two recommendations, asked about; gives its id and the card's. */
  const asked = async (title: string): Promise<{ id: string; card: string }> => {
    const key = title.toLowerCase().replaceAll(' ', '-')
    const findings = ['19', '20'].map((reference, index) =>
      aFinding({ key: `${key}/${reference}`, reference, position: index + 1 }),
    )
    const { record } = await office.newRecord(
      { key, title, reportPublishedOn: addDays(TODAY, -35) },
      findings,
    )
    const officer = await office.api('officer')
    const { status } = await officer('POST', '/api/approvals', { recordId: record.id })
    expect(status).toBe(200)
    const message = (await office.chat('commissioner')).findLast(({ card }) =>
      JSON.stringify(card ?? '').includes(title),
    )
    return { id: record.id, card: message?.id ?? '' }
  }
  const press = async (card: string, verb: string, more: object = {}): Promise<string> => {
    const { body } = await office.press('commissioner', card, { verb, ...more })
    expect(body.status).toBe(200)
    return JSON.stringify(body.shown)
  }

  const redrawn = async (card: string): Promise<string> => {
    const { body } = await office.plain('POST', `/local/chat/commissioner/${card}/refresh`)
    return JSON.stringify(body.shown)
  }

  it('reads every answer page by page in the card, and comes back to decide', async () => {
    const { id, card } = await asked('Road safety')
    const page = await press(card, 'answers')
    expect(page).toContain('Every answer, page 1 of 1')
    expect(page).toContain('I will ask the Chief Constable for the review by December.')
    expect(page).not.toContain('"verb":"approve"')
    expect(await press(card, 'refresh')).toContain('"verb":"approve"')
    await press(card, 'approve')
    expect((await office.roundOf(id)).state.state).toBe('Approved')
  })

  it('returns a record with a point about each recommendation, noted one by one', async () => {
    const { id, card } = await asked('Call handling')
    const first = { about: '0', words: 'Name the month.' }
    const noted = await press(card, 'note', { inputs: first })
    expect(noted).toContain('You will return it with')
    expect(noted).toContain('**Recommendation 19:** Name the month.')
    expect((await office.roundOf(id)).state.state).toBe('Asked')
    // The point is kept with the round: neither another device nor a redraw loses it.
    expect(await redrawn(card)).toContain('Name the month.')
    await press(card, 'return', { inputs: { about: '1', words: 'Say who will do it.' } })
    const round = await until(
      () => office.roundOf(id),
      (one) => stepsLeft(one).length === 0,
    )
    expect(round.state).toMatchObject({
      state: 'Returned',
      decision: {
        words: 'Recommendation 19: Name the month.\nRecommendation 20: Say who will do it.',
      },
    })
    expect([...pointsReturned(round)]).toEqual([
      ['call-handling/19', 'Name the month.'],
      ['call-handling/20', 'Say who will do it.'],
    ])
    const stored = await office.records.open(id)
    expect(stored?.record.value.approval.returnedWords).toContain('Recommendation 20: Say who')
  })

  it('returns with what was noted and nothing more typed, and not with nothing at all', async () => {
    const { id, card } = await asked('Burglary')
    expect((await office.press('commissioner', card, { verb: 'return' })).status).toBe(400)
    await press(card, 'note', { inputs: { words: 'It reads as if written for another force.' } })
    await press(card, 'return')
    expect((await office.roundOf(id)).state).toMatchObject({
      decision: { words: 'It reads as if written for another force.' },
    })
  })

  it('asks to be asked again on a day, and nothing is decided', async () => {
    const { id, card } = await asked('Rural crime')
    expect(await press(card, 'postpone')).toContain('Ask me again on')
    const on = addDays(TODAY, 3)
    const past = await press(card, 'later', { inputs: { day: TODAY } })
    expect(past).toContain('Choose a day after today')
    const kept = await press(card, 'later', { inputs: { day: on } })
    expect(kept).toContain(`You will be asked again on ${dayInWords(on)}`)
    const round = await office.roundOf(id)
    expect(round.state.state).toBe('Asked')
    expect(round.reminders).toMatchObject([{ personId: COMMISSIONER, on, state: 'wanted' }])
    expect(await press(card, 'refresh')).toContain('"verb":"approve"')
  })

  const say = async (person: string, text: string): Promise<string> => {
    const before = (await office.chat(person)).length
    await office.plain('POST', `/local/chat/${person}/say`, { text })
    // Their own words, and the answer.
    const messages = await until(
      () => office.chat(person),
      ({ length }) => length >= before + 2,
    )
    const answer = messages.at(-1)
    return JSON.stringify(answer?.card ?? answer?.text)
  }

  it('“what is waiting” lists all that waits; only whoever may decide gets buttons', async () => {
    await Promise.all([asked('Knife crime'), asked('Fraud')])
    const own = await say('commissioner', 'What is waiting?')
    for (const title of ['Knife crime', 'Fraud', 'Rural crime']) expect(own).toContain(title)
    expect(own).toContain('Look and decide: “Fraud”')
    const others = await say('officer', 'what is waiting')
    expect(others).toContain('Knife crime')
    expect(others).not.toContain('Action.Execute","verb":"approve"')
    expect(others).not.toContain('Look and decide')
  })

  it('“what is late” names what is past its last day, and how long', async () => {
    const lastDay = addDays(TODAY, -2)
    await office.newRecord({ title: 'Wildlife *crime*', reportPublishedOn: addDays(lastDay, -55) })
    const late = await say('officer', 'what is late')
    expect(late).toContain(dayInWords(lastDay))
    expect(late).toContain('2 days late')
    expect(late).not.toContain('Fraud')
  })

  it('says which words it knows, and does nothing else', async () => {
    expect(await say('officer', 'Hello')).toContain('Write “what is waiting”')
    const unknown = await say('commissioner', 'approve everything')
    expect(unknown).toContain('I know these words only')
    expect((await office.roundOf((await asked('Drones')).id)).state.state).toBe('Asked')
  })

  it('who may not decide can neither note a point nor put a decision off', async () => {
    const { id } = await asked('Hospital visits')
    const { fingerprint } = await office.roundOf(id)
    const submit = (value: object) =>
      office.plain('POST', '/local/chat/officer/say', {
        value: { recordId: id, round: 1, ...value },
      })
    await submit({ action: 'note', fingerprint, words: 'Not mine to say.' })
    await submit({ action: 'later', day: addDays(TODAY, 2) })
    const round = await office.roundOf(id)
    expect([round.points, round.reminders]).toEqual([[], []])
  })
})
