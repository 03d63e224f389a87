import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stepsLeft } from '#core/round.ts'
import { createLog } from '../../src/bot/log.ts'
import { createService } from '../../src/bot/services.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { MACHINE } from '../../src/local-tenant/identity.ts'
import { type Door, type Office, openDoor, openOffice, until } from './office.ts'

describe('a service without any client secret', () => {
  let door: Door
  let office: Office
  let environment: NodeJS.ProcessEnv
  beforeAll(async () => {
    door = await openDoor()
    office = await openOffice(door.base)
    const {
      SERVICE_SECRET: _one,
      API_SECRET: _two,
      BOT_SECRET: _three,
      ...rest
    } = office.environment
    environment = {
      ...rest,
      IDENTITY_CLIENT_ID: MACHINE.clientId,
      IDENTITY_ENDPOINT: `${office.base}/msi/token`,
      IDENTITY_HEADER: MACHINE.header,
    }
  })
  afterAll(async () => {
    await door.close()
    await office.close()
  })

  const start = (changes: NodeJS.ProcessEnv = {}) =>
    createService(readSettings({ ...environment, ...changes }), createLog('silent'))

  it('asks, sends the card and has it approved: each registration trusts the identity of the machine', async () => {
    const service = await start()
    door.open(service.server)
    service.begin()
    await office.plain('POST', '/local/chat/install')
    const { record } = await office.newRecord()
    const officer = await office.api('officer')
    const asked = await officer('POST', '/api/approvals', { recordId: record.id })
    expect(asked.body).toMatchObject({ state: 'Asked', delivered: true })
    const [card] = await office.chat('commissioner')
    await office.press('commissioner', card?.id ?? '', { verb: 'approve' })
    const round = await until(
      () => office.roundOf(record.id),
      (one) => stepsLeft(one).length === 0,
    )
    expect(round.state.state).toBe('Approved')
    await service.finish()
  })

  it('does not start where Azure knows no such identity, or somebody else asks Azure', async () => {
    const sentence = (id: string): string =>
      `Azure does not say who this machine is. Check that the service has the identity ${id} (IDENTITY_CLIENT_ID).`
    await expect(start({ IDENTITY_CLIENT_ID: 'another' })).rejects.toThrow(sentence('another'))
    await expect(start({ IDENTITY_HEADER: 'guessed' })).rejects.toThrow(sentence(MACHINE.clientId))
  })
})
