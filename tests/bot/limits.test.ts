import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counted } from '#core/counted.ts'
import { createMeter, networkOf } from '../../src/bot/limits.ts'
import { type Answered, sender } from '../local-tenant/tenant.ts'
import { type Office, openOfficeWithService } from './office.ts'

describe('what is asked in a short time', () => {
  it('may be a minute’s worth at once, is earned again as time passes, and is counted for each alone', () => {
    let now = 0
    const meter = createMeter(20, () => now)
    const ask = (who: string, cost = 1): number => {
      const seconds = meter.wait(who, cost)
      if (seconds === 0) meter.take(who, cost)
      return seconds
    }
    expect(Array.from({ length: 20 }, () => ask('priya'))).toEqual(Array(20).fill(0))
    expect([ask('priya'), ask('priya', 10), ask('dan', 20)]).toEqual([3, 30, 0])
    now = 3_000
    expect([ask('priya'), ask('priya')]).toEqual([0, 3])
    now = 63_000
    expect([ask('priya', 20), ask('priya')]).toEqual([0, 3])
  })

  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('from %s is asked by the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})

describe('the service’s limits', () => {
  const LIMITS = { REQUESTS_PER_MINUTE: '20', ADDRESS_REQUESTS_PER_MINUTE: '6' }
  let office: Office
  let config: { tenantId: string; apps: { bot: string } }

  beforeAll(async () => {
    office = await openOfficeWithService({ ...LIMITS, TRUSTED_PROXIES: '1' })
    config = (await office.plain('GET', '/local/config')).body
  })
  afterAll(() => office.close())

  /** As the ingress hands it on: whom it heard stands last, and what stands before was written by the client. */
  const heardFrom = (address: string, claimed = '') => ({
    'X-Forwarded-For': claimed === '' ? address : `${claimed}, ${address}`,
  })
  const MOST = 40
  /** Asks until it is turned away, however slow the machine. */
  async function untilTurnedAway(ask: (place: number) => Promise<Answered>): Promise<Answered> {
    for (let place = 0; place < MOST; place += 1) {
      const answer = await ask(place)
      if (answer.status === 429) return answer
    }
    throw new Error(`Nobody was turned away in ${MOST} requests.`)
  }

  it('turn a person away with a sentence and the time to wait, and nobody beside them', async () => {
    const officer = await office.api('officer')
    const sign = (): Promise<Answered> => officer('POST', '/api/records/999/presence', {})
    const { headers, body } = await untilTurnedAway(sign)
    const seconds = Number(headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60 / 20)
    expect(body).toMatchObject({ status: 429, code: 'tooManyRequests' })
    expect(body.detail).toBe(
      `Too much was asked in a short time, and this was not done. Wait ${counted(seconds, 'second')}, then try again.`,
    )
    const colleague = await office.api('second-officer')
    expect((await colleague('POST', '/api/records/999/presence', {})).status).toBe(404)
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
    expect((await sign()).status).toBe(404)
  })

  it('count a print as ten', async () => {
    const manager = await office.api('records-manager')
    const print = async (): Promise<number> =>
      (await manager('GET', '/api/records/999/document')).status
    expect([await print(), await print(), await print()]).toEqual([404, 404, 429])
  })

  it('go by the address that the ingress heard, whatever the client says of itself', async () => {
    const look = (address: string, claimed?: string): Promise<Answered> =>
      sender(office.serviceBase)('GET', '/verify', undefined, heardFrom(address, claimed))
    await untilTurnedAway((place) => look('203.0.113.9', `198.51.100.${place}`))
    expect((await look('203.0.113.10', '203.0.113.9')).status).toBe(200)
  })

  describe('at the bot’s door', () => {
    /** As the channel's token, and signed by somebody else. */
    const forged = (audience: string): Promise<string> =>
      new SignJWT({ serviceurl: `${office.base}/connector/` })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('https://api.botframework.com')
        .setAudience(audience)
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode('a word of the forger’s own, and a long one'))
    const press = async (token: string, address: string): Promise<Answered> =>
      sender(office.serviceBase, token)(
        'POST',
        '/api/messages',
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: 'f:1',
          channelId: 'msteams',
          serviceUrl: `${office.base}/connector/`,
          from: { id: '29:any' },
          recipient: { id: `28:${config.apps.bot}` },
          conversation: { id: 'a:1local-officer', tenantId: config.tenantId },
          value: { action: { type: 'Action.Execute', verb: 'refresh', data: {} } },
        },
        heardFrom(address),
      )
    const pressedTimes = async (token: string, address: string): Promise<readonly number[]> => {
      const statuses: number[] = []
      for (let place = 0; place < 10; place += 1)
        statuses.push((await press(token, address)).status)
      return statuses
    }

    it('turn away an address that forges the channel’s messages', async () => {
      const token = await forged(config.apps.bot)
      const { body } = await untilTurnedAway(() => press(token, '203.0.113.20'))
      expect(body.code).toBe('tooManyRequests')
    })

    it('never turn the channel away, nor for what others’ bots send from its address', async () => {
      const channel = await office.token('app:connector', 'bot')
      const others = await forged('00000000-0000-4000-8000-00000000000b')
      expect(await pressedTimes(others, '203.0.113.21')).toEqual(Array(10).fill(401))
      expect(await pressedTimes(channel, '203.0.113.21')).toEqual(Array(10).fill(200))
    })
  })
})
