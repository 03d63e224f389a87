import { describe, expect, it } from 'vitest'
import { contentOf } from '#core/content.ts'
import { fromPlainText } from '#core/richText.ts'
import { ROUND_COLUMNS } from '#sharepoint/columns.ts'
import { toNewWire } from '#sharepoint/fields.ts'
import { readRound, roundFields } from '#sharepoint/roundFields.ts'
import { ALEX, aFinding, aRound, at, aWhole } from '../builders.ts'

const wireOf = async (...changes: Parameters<typeof aRound>) =>
  toNewWire(ROUND_COLUMNS, await roundFields(await aRound(...changes)))

/** Words that no packer can shrink to nothing. */
const longAnswer = (n: number): string =>
  Array.from({ length: 300 }, (_, word) => `answer${(word * 7919 * n) % 99_991}`).join(' ')

describe('a round as columns', () => {
  it('reads back as it was written, decision, places and steps included', async () => {
    const decision = {
      by: ALEX,
      as: 'Commissioner',
      at: at('2023-08-15T10:00:00.000Z'),
      words: 'Well put.',
      receipt: 'a.b.c',
    }
    const round = await aRound({
      state: { state: 'Approved', decision },
      cardPlaces: [
        {
          personId: 'p',
          conversationId: 'a:1',
          messageId: '2',
          name: 'Alex Fenwick',
          sentAt: at('2023-08-14T09:00:01.000Z'),
          isList: true,
        },
        // As it was kept before names and times were.
        { personId: 'q', conversationId: 'a:2', messageId: '3' },
      ],
      done: ['statusSet', 'printFiled'],
    })
    expect(await readRound(toNewWire(ROUND_COLUMNS, await roundFields(round)), '1')).toEqual(round)
  })

  it('of 43 long answers it still fits a note, and reads back', async () => {
    const findings = Array.from({ length: 43 }, (_, index) =>
      aFinding({
        key: `getting-a-grip-2023/${index + 1}`,
        reference: String(index + 1),
        position: index + 1,
        answer: {
          outcome: 'Action taken',
          words: fromPlainText(longAnswer(index + 1)),
          sharedWith: [],
        },
      }),
    )
    const content = contentOf(aWhole({}, findings), '1')
    const wire = await wireOf({}, content)
    expect(String(wire['Shown']).length).toBeLessThan(64_000)
    expect((await readRound(wire, '1')).content).toEqual(content)
  })

  it('what was shown can’t be changed unseen: its fingerprint is worked out, not read', async () => {
    const wire = await wireOf()
    const read = await readRound(wire, '1')
    const shown = String(wire['Shown']).replace('Getting a grip', 'Getting a hold')
    const spoilt = await readRound({ ...wire, Shown: shown }, '1')
    expect(read.fingerprint).toBe(wire['Fingerprint'])
    expect(spoilt.fingerprint).not.toBe(wire['Fingerprint'])
  })

  it.each([
    ['Shown', '{"shape":1}'],
    ['Shown', 'gzip:????'],
    ['CardPlaces', 'nowhere'],
    ['Progress', '["flown"]'],
    ['State', 'Perhaps'],
  ])('a spoilt %s is told by its column', async (column, value) => {
    const wire = await wireOf()
    await expect(readRound({ ...wire, [column]: value }, '1')).rejects.toMatchObject({
      code: 'unexpected',
      message: expect.stringContaining(`its column ${column} holds`),
    })
  })
})
