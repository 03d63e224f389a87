import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTenant, type TestTenant } from '../local-tenant/tenant.ts'
import { settingsFor } from '../bot/settings.ts'

const COMMAND = fileURLToPath(new URL('../../infra/commands/provision.ts', import.meta.url))

type Ran = { readonly code: number; readonly lines: readonly string[]; readonly stderr: string }

const run = (environment: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { timeout: 20_000, env: environment },
      (_fault, stdout, stderr) =>
        resolve({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n'), stderr }),
    )
  })

describe('npm run provision', () => {
  let tenant: TestTenant
  let environment: NodeJS.ProcessEnv
  beforeAll(async () => {
    tenant = await startTenant()
    environment = await settingsFor(tenant, 'http://localhost:1')
  })
  afterAll(() => tenant.close())

  it('plans, then does what it planned, then has nothing to do', async () => {
    const planned = await run(environment)
    expect(planned.code).toBe(0)
    expect(planned.lines[0]).toBe('Make the list Acknowledgement records.')
    const count = planned.lines.length - 1
    expect(planned.lines.at(-1)).toBe(
      `${count} steps to do. Nothing was changed. To do them, add --apply.`,
    )
    const site = `${tenant.base}/sites/opcc`
    const done = await run({ ...environment, SITE_PATH: '' }, '--site', site, '--apply')
    expect(done.lines[0]).toBe('Done: Make the list Acknowledgement records.')
    expect(done.lines.at(-1)).toBe(`${count} steps done; none is left.`)
    expect((await run(environment)).lines).toEqual(['There is nothing to do.'])
    expect((await run(environment, '--apply')).lines).toEqual(['There was nothing to do.'])
  })

  it.each([
    [
      'settings that are missing',
      [],
      { TENANT_ID: 'x', SITE_PATH: 'localhost:/sites/opcc' },
      'missing from the environment, or not right: SERVICE_APP_ID, SERVICE_SECRET.',
    ],
    [
      'an address that is none',
      ['--site', 'opcc'],
      {},
      '“opcc” is not the address of a site. Write it as the browser shows it',
    ],
    [
      'an option that is none',
      ['--force'],
      {},
      'Write: npm run provision -- [--site URL] [--apply]',
    ],
  ])('tells %s in one sentence, and fails', async (_what, words, settings, told) => {
    const { code, stderr } = await run(settings, ...words)
    expect(code).toBe(1)
    expect(stderr).toContain(told)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  it('tells what Microsoft said where the service’s secret is wrong', async () => {
    const { code, stderr } = await run({ ...environment, SERVICE_SECRET: 'wrong' })
    expect(code).toBe(1)
    expect(stderr).toContain('AADSTS7000215: Invalid client secret provided.')
  })
})
