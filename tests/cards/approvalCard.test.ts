import { describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { toDay } from '#core/day.ts'
import { NO_TEXT } from '#core/richText.ts'
import { aRound, aWhole } from '../builders.ts'
import { factsOf, headingsOf, partsNamed, textsOf } from './reading.ts'
import { asking, everyKind, LINK, longContent, TEAMS_ID } from './rounds.ts'

describe('the card that asks', () => {
  it('begins with the title and tells who asks, about which version, of whose report', async () => {
    const card = asking(await aRound())
    expect(headingsOf(card)[0]).toBe('Getting a grip')
    expect(factsOf(card)).toEqual({
      Inspectorate: 'HMICFRS',
      'Last day to publish': '31 August 2023, 17 days left',
      'Asked by': 'Priya Nair, 14 August 2023',
      'You decide as': 'Commissioner',
      Version: '1',
      Marking: 'OFFICIAL',
    })
  })

  it('names the last working day where the last day is not one', async () => {
    const content = contentOf(aWhole({ reportPublishedOn: toDay('2023-07-04') }), '1')
    expect(factsOf(asking(await aRound({}, content)))).toMatchObject({
      'Last day to publish': '28 August 2023, 14 days left',
      'Last working day before it': 'Friday 25 August 2023',
    })
  })

  it.each([
    ['2023-08-30', '31 August 2023, 1 day left'],
    ['2023-08-31', '31 August 2023, last day today'],
    ['2023-09-02', '31 August 2023, 2 days late'],
  ])('on %s it says: %s', async (today, words) => {
    const card = asking(await aRound(), { today: toDay(today) })
    expect(factsOf(card)['Last day to publish']).toBe(words)
  })

  it('says so where the law sets no last day', async () => {
    const content = contentOf(aWhole({ legalBasis: 'Voluntary' }), '1')
    expect(factsOf(asking(await aRound({}, content)))['Last day to publish']).toBe(
      'None in law (Voluntary)',
    )
  })

  it('gives the summary, the general acknowledgement, and each finding with its outcome and answer', async () => {
    const card = asking(await aRound())
    expect(headingsOf(card).slice(1)).toEqual([
      'Summary of inspection',
      'General acknowledgement',
      '1 recommendation',
    ])
    expect(textsOf(card)).toContain('How well forces manage the demand for their control rooms.')
    expect(textsOf(card)).toContain('I have read the report with care.')
    expect(textsOf(card)).toContain(
      [
        '**Recommendation 1: Action proposed**',
        '“By March 2024, chief constables should review how calls are assessed.”',
        'I will ask the Chief Constable for the review by December.',
      ].join('\n\n'),
    )
  })

  it('says nothing of what is empty', async () => {
    const content = contentOf(aWhole({ summary: '', acknowledgement: NO_TEXT }, []), '1')
    expect(headingsOf(asking(await aRound({}, content)))).toEqual(['Getting a grip'])
  })

  it('tells recommendations, causes of concern and areas for improvement apart, and shared answers too', async () => {
    const card = asking(await aRound({}, contentOf(aWhole({}, everyKind), '1')))
    expect(headingsOf(card).slice(-3)).toEqual([
      '2 recommendations',
      '1 cause of concern',
      '1 area for improvement',
    ])
    const findings = textsOf(card).filter((text) => text.startsWith('**'))
    expect(findings.map((text) => text.split('\n')[0])).toEqual([
      '**Recommendation 4: Action proposed**',
      '**Recommendation 9: Action taken**',
      '**Cause of concern 5: Action proposed**',
      '**Area for improvement 6: Action proposed**',
    ])
    expect(findings[1]).toContain('Answered together with 4, 12a.')
  })

  it('tells a Commissioner asked again what changed, and on the first asking says nothing of it', async () => {
    const again = await aRound({ number: 2 })
    const changes = ['The grades changed.', 'Recommendation 2 was added.']
    expect(textsOf(asking(again, { changes }))).toContain(
      '- The grades changed.\n- Recommendation 2 was added.',
    )
    expect(textsOf(asking(again))).toContain('Nothing the record says.')
    expect(headingsOf(asking(await aRound()))).not.toContain('Changed since you were last asked')
    const many = asking(again, { changes: Array.from({ length: 50 }, () => 'The force changed.') })
    expect(textsOf(many).join()).toContain('- 38 more changes.')
  })

  it('names all of 43 long recommendations, their answers shortened alike, and says where every word is', async () => {
    const card = asking(await aRound({}, longContent(43)))
    expect(headingsOf(card)).toContain('43 recommendations')
    const answers = textsOf(card).filter((text) => text.startsWith('**Recommendation'))
    expect(answers.length).toBe(43)
    const lengths = answers.map((text) => text.split('\n\n').at(-1)?.length ?? 0)
    expect(Math.min(...lengths)).toBeGreaterThan(60)
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(20)
    expect(textsOf(card).at(-1)).toBe(
      'This card gives the opening words. “Show every answer” gives them all here; “Open the whole record” shows the document as it would be published.',
    )
    expect(card.actions?.at(-1)).toEqual({
      type: 'Action.OpenUrl',
      title: 'Open the whole record',
      url: LINK,
    })
  })

  it('names the capacity in which its reader decides, and counts what else waits for them', async () => {
    const round = await aRound()
    const decidesAs = 'Deputy, by delegation of 3 May 2023'
    expect(factsOf(asking(round, { decidesAs }))['You decide as']).toBe(decidesAs)
    const more = (others: number): string => textsOf(asking(round, { others })).join('\n')
    expect(more(0)).not.toContain('for you')
    expect(more(1)).toContain('One more record waits for you. Write “what is waiting” to have all')
    expect(more(2)).toContain('2 more records wait for you.')
  })

  it('lets a return be about any one recommendation, and shows what was noted so far', async () => {
    const round = await aRound({}, contentOf(aWhole({}, everyKind), '1'))
    const [about] = partsNamed(asking(round), 'Input.ChoiceSet')
    expect(about).toMatchObject({
      value: 'all',
      choices: [
        { title: 'The whole record', value: 'all' },
        { title: 'Recommendation 4', value: '0' },
        { title: 'Cause of concern 5', value: '1' },
        { title: 'Area for improvement 6', value: '2' },
        { title: 'Recommendation 9', value: '3' },
      ],
    })
    const noted = [
      { by: 'id-alex', words: 'Say it sooner.' },
      { by: 'id-alex', finding: 3, words: 'Name *the* month.' },
    ]
    const card = asking(round, { noted })
    expect(textsOf(card)).toContain(
      '- **The whole record:** Say it sooner.\n- **Recommendation 9:** Name \\*the\\* month.',
    )
    const requires = (one: typeof card) => partsNamed(one, 'Input.Text')[0]?.['isRequired']
    expect([requires(card), requires(asking(round))]).toEqual([undefined, true])
  })

  it('counts the recommendations it has no room to name', async () => {
    const card = asking(await aRound({}, longContent(400)))
    expect(headingsOf(card)).toContain('400 recommendations')
    const named = textsOf(card).filter((text) => text.startsWith('**Recommendation')).length
    expect(textsOf(card).join()).toContain(`${400 - named} of them are not named here`)
  })

  it('carries in each button the record, the round and the fingerprint, and in the refresh no state', async () => {
    const round = await aRound({ number: 3 })
    const card = asking(round)
    const shown = { recordId: '7', round: 3, fingerprint: round.fingerprint }
    const { fingerprint: _, ...which } = shown
    expect(partsNamed(card, 'Action.Submit').map(({ data }) => data)).toEqual([
      { action: 'return', ...shown },
      { action: 'note', ...shown },
      { action: 'approve', ...shown },
      { action: 'answers', ...which, page: 1 },
      { action: 'postpone', ...which },
    ])
    expect(card.refresh).toMatchObject({
      action: { verb: 'refresh', data: { action: 'refresh', recordId: '7', round: 3 } },
      userIds: [TEAMS_ID],
    })
  })
})
