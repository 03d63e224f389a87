import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whyNotThisAudience } from '#infra/doctor/audienceCheck.ts'
import { type Office, openDoor, openOfficeWithService, until } from '../bot/office.ts'
import { type Send, SITE } from '../local-tenant/tenant.ts'

const COMMAND = fileURLToPath(new URL('../../infra/commands/doctor.ts', import.meta.url))

type Ran = { readonly code: number; readonly lines: readonly string[]; readonly stderr: string }

const run = (environment: NodeJS.ProcessEnv, words: readonly string[] = []): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...words],
      { timeout: 20_000, env: environment },
      (_fault, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n'), stderr }),
    )
  })

const WHATS = [
  'Sign-in',
  'Consent',
  'Audience',
  'Site',
  'Lists',
  'Columns',
  'Indexes',
  'Views',
  'Versions kept',
  'Rights',
  'Retention label',
  'Changes by hand',
  'Time zone',
  'Holders',
  'Office settings',
  'Service',
  'Clock',
  'Subscription',
  'Receipt key',
  'Bot',
]
const SETTINGS = ['bodyName', 'forceName', 'inspectorsAddress', 'homeSecretaryAddress']

describe('npm run doctor', () => {
  let office: Office & { finish(): Promise<void> }
  let manager: Send
  beforeAll(async () => {
    office = await openOfficeWithService()
    manager = await office.graph('records-manager')
    for (const Title of SETTINGS)
      await manager('POST', `${SITE}/lists/Office settings/items`, {
        fields: { Title, Value: 'Northmarch' },
      })
    const service = await office.graph('app:service')
    await until(
      async () => (await service('GET', '/subscriptions')).body.value.length,
      (count) => count === 1,
    )
  })
  afterAll(() => office.close())

  const lineOf = ({ lines }: Ran, what: string): string =>
    lines.find((line) => line.slice(6).startsWith(what)) ?? ''

  it('passes every line in an office that is as it should be', async () => {
    const { code, lines, stderr } = await run(office.environment, ['--tenant'])
    expect(stderr).toBe('')
    expect(lines).toEqual([...WHATS.map((what) => `pass  ${what}`), '20 looked at: all is well.'])
    expect(code).toBe(0)
  })

  it('tells each thing that is wrong, and what to do about it', async () => {
    const columns = `${SITE}/lists/Findings/columns`
    const idOf = async (name: string) => (await manager('GET', `${columns}/${name}`)).body.id
    await manager('DELETE', `${columns}/${await idOf('Updates')}`)
    await manager('PATCH', `${columns}/${await idOf('Outcome')}`, { indexed: false })
    await manager('POST', columns, { name: 'Mood', text: {} })
    const holders = `${SITE}/lists/Office holders/items`
    const [holder] = (await manager('GET', holders)).body.value
    await manager('PATCH', `${holders}/${holder.id}/fields`, { ToDay: '2024-05-08T12:00:00Z' })
    const settings = `${SITE}/lists/Office settings/items`
    const [setting] = (await manager('GET', settings)).body.value
    await manager('DELETE', `${settings}/${setting.id}`)
    await manager('POST', settings, {
      fields: { Title: 'retentionLabel', Value: 'Acknowledgement records' },
    })
    const service = await office.graph('app:service')
    const [bell] = (await service('GET', '/subscriptions')).body.value
    const end = new Date(Date.now() + 3_600_000).toISOString()
    await service('PATCH', `/subscriptions/${bell.id}`, { expirationDateTime: end })
    const paris = {
      id: 3,
      description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris',
      bias: -60,
    }
    await office.plain('PUT', '/local/time-zone', paris)

    const ran = await run(office.environment)
    const MEND = 'To mend it: npm run provision -- --apply.'
    expect(lineOf(ran, 'Columns')).toBe(
      `fail  Columns          Add the column Updates to Findings. ${MEND}`,
    )
    expect(lineOf(ran, 'Indexes')).toBe(
      `fail  Indexes          Change the column Outcome of Findings: index it. ${MEND}`,
    )
    expect(lineOf(ran, 'Changes by hand')).toMatch(/^look .* Findings has the column Mood/)
    expect(lineOf(ran, 'Holders')).toContain('Nobody holds authority today')
    expect(lineOf(ran, 'Office settings')).toContain('bodyName not set. Add it to Office settings.')
    expect(lineOf(ran, 'Retention label')).toBe(
      `fail  Retention label  Give the library Published acknowledgements the retention label “Acknowledgement records”. ${MEND}`,
    )
    expect(lineOf(ran, 'Time zone')).toBe(
      'fail  Time zone        The site’s time zone is (UTC+01:00) Brussels, Copenhagen, Madrid, Paris, so that its pages show other days than the law counts. Set it to London in Site settings, Regional settings.',
    )
    expect(lineOf(ran, 'Subscription')).toMatch(
      /^fail .* The subscription ends at \S+ and was not renewed\. Start the service again\.$/,
    )
    expect(lineOf(ran, 'Rights')).toBe('pass  Rights')
    expect(ran.lines.at(-1)).toBe('7 of 20 to be mended.')
    expect(ran.code).toBe(1)
  })

  it('looks no further where the sign-in fails, and says with what words', async () => {
    const ran = await run({ ...office.environment, SERVICE_SECRET: 'wrong' })
    expect(lineOf(ran, 'Sign-in')).toContain('AADSTS7000215: Invalid client secret provided.')
    expect(ran.lines.at(-1)).toBe('1 of 20 to be mended. 19 could not be looked at until then.')
    expect(ran.code).toBe(1)
  })

  it('tells an API that is not registered, or not as the service is set', async () => {
    const ran = await run({ ...office.environment, API_APP_ID: 'another' })
    expect(lineOf(ran, 'Audience')).toMatch(
      /^fail .*AADSTS500011: The resource principal named api:\/\/another was not found in the tenant\..* Set API_APP_ID to its application/,
    )
    expect(whyNotThisAudience('id', 'id')).toBeUndefined()
    expect(whyNotThisAudience('api://id', 'id')).toContain('set requestedAccessTokenVersion to 2')
    expect(whyNotThisAudience('other', 'id')).toContain('Entra makes tokens for "other"')
  })

  it('tells a clock that goes wrong, a bell that does not ring, a key that is not shown and a bot that lets anybody in', async () => {
    const service = await office.graph('app:service')
    const [bell] = (await service('GET', '/subscriptions')).body.value
    await service('DELETE', `/subscriptions/${bell.id}`)
    const door = await openDoor()
    door.open((_request, response) => {
      response.setHeader('Date', new Date(Date.now() - 300_000).toUTCString())
      response.end('{}')
    })
    const ran = await run({ ...office.environment, PUBLIC_BASE: door.base })
    await door.close()
    expect(lineOf(ran, 'Clock')).toMatch(
      /^fail {2}Clock {12}The clock of the service is (299|300|301) seconds behind Microsoft’s/,
    )
    expect(lineOf(ran, 'Subscription')).toContain('SharePoint does not ring the service')
    expect(lineOf(ran, 'Receipt key')).toContain('The service shows no key')
    expect(lineOf(ran, 'Bot')).toContain('/api/messages answered 200 to a stranger')
  })

  it('tells a service that does not answer', async () => {
    const ran = await run({ ...office.environment, PUBLIC_BASE: 'http://localhost:1' })
    expect(lineOf(ran, 'Bot')).toContain(
      'http://localhost:1/api/messages did not answer. Start the service, and let Microsoft’s addresses through to it.',
    )
  })

  it('says how it is written to whoever writes it otherwise', async () => {
    const { code, stderr } = await run(office.environment, ['--tenent'])
    expect(code).toBe(1)
    expect(stderr).toBe("Unknown option '--tenent'. Write: npm run doctor -- [--tenant]\n")
  })

  it('tells what the environment lacks in one sentence', async () => {
    const { PUBLIC_BASE: _address, ...rest } = office.environment
    const { code, stderr } = await run(rest)
    expect(code).toBe(1)
    expect(stderr).toBe(
      'PUBLIC_BASE is missing from the environment. Set it as the service has it and run this again.\n',
    )
  })
})
