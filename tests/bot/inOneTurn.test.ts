import { expect, it } from 'vitest'
import type { OfficeHolder } from '#core/office.ts'
import { inOneTurn } from '../../src/bot/turns/inOneTurn.ts'

const NO_SETTINGS = (): never => {
  throw new Error('Nobody asks here what the office has set.')
}

it('who holds office is read once for all who ask together, and afresh by whoever asks after', async () => {
  const lists: (readonly OfficeHolder[])[] = []
  const office = {
    holders: async () => {
      const list: readonly OfficeHolder[] = []
      lists.push(list)
      return list
    },
    settings: NO_SETTINGS,
  }
  const turn = inOneTurn({ office })
  const together = await Promise.all([turn.office.holders(), turn.office.holders()])
  expect(together[0]).toBe(together[1])
  expect(await turn.office.holders()).not.toBe(together[0])
  expect(lists).toHaveLength(2)
  await inOneTurn({ office }).office.holders()
  expect(lists).toHaveLength(3)
})
