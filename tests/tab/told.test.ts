import { describe, expect, it } from 'vitest'
import { ASKED_OF_TEAMS, toldIn } from '../../src/tab/session/told.ts'

const PRIYA = 'a1d0c7e4-0000-4000-8000-000000000001'

describe('what Teams writes into the address of the tab', () => {
  it('says whose kept register to show, and in which theme', () => {
    const address = ASKED_OF_TEAMS.replace('{user.id}', PRIYA).replace('{app.theme}', 'dark')
    expect(toldIn(address)).toEqual({ userId: PRIYA, theme: 'dark' })
  })

  it.each(['', ASKED_OF_TEAMS, '?user=priya.nair@opcc.example&theme=glass'])(
    'names nobody and no theme of ours in “%s”',
    (search) => expect(toldIn(search)).toEqual({ theme: 'default' }),
  )
})
