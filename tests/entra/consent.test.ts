import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { consentPage } from '#infra/entra/page.ts'
import { REGISTRATIONS, RIGHT_BY_INSTALLING, whyNotTheseRoles } from '#infra/entra/registrations.ts'
import { ENVIRONMENT, packageOf } from '../manifest/office.ts'

const COMMAND = join(import.meta.dirname, '../../infra/commands/consent.ts')

const OFFICE = {
  ...ENVIRONMENT,
  SITE_PATH: 'opcc.sharepoint.com:/sites/opcc',
}

describe('what an administrator consents to', () => {
  it('names every registration with the office’s own ids, addresses and site', () => {
    const page = consentPage(OFFICE)
    for (const { idSetting } of REGISTRATIONS)
      expect(page).toContain(OFFICE[idSetting as keyof typeof OFFICE])
    expect(page).toContain('brk-multihub://records.opcc.example')
    expect(page).toContain(`/CallAnAPI/appId/${OFFICE.SERVICE_APP_ID}`)
    expect(page).toContain('/sites/opcc.sharepoint.com:/sites/opcc:/permissions')
    expect(page).not.toMatch(/[‹{]\w+[›}]/)
  })

  it('says why each right is needed, and opens no site but the office’s', () => {
    const all = REGISTRATIONS.flatMap(({ permissions }) => permissions)
    expect(all.filter(({ why }) => why.length < 20)).toEqual([])
    const ofGraph = all.filter(({ of }) => of === 'Microsoft Graph').map(({ name }) => name)
    expect(new Set(ofGraph)).toEqual(new Set(['Sites.Selected']))
  })

  it('gives the bot no right at all', () => {
    expect(REGISTRATIONS.find(({ name }) => name === 'bot')?.permissions).toEqual([])
  })

  it('leaves the activity feed to whoever installs the app, as the manifest asks for it', async () => {
    const { manifest } = await packageOf()
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: RIGHT_BY_INSTALLING.name, type: 'Application' },
    ])
  })

  it('can be printed before anything is registered, with the names of what is not known', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [COMMAND], { env: {} })
    expect(stdout).toContain('service  ‹SERVICE_APP_ID›')
    expect(stdout).toContain('/sites/‹SITE_PATH›:/permissions')
  })
})

describe('the roles of the service', () => {
  it('are right with Sites.Selected, and with what the office adds that reaches no other site', () => {
    expect(whyNotTheseRoles(['Sites.Selected'])).toBeUndefined()
    expect(whyNotTheseRoles(['Sites.Selected', 'TeamsActivity.Send'])).toBeUndefined()
  })

  it('are wrong without consent, and where they reach every site', () => {
    expect(whyNotTheseRoles([])).toContain('Nobody consented to Sites.Selected')
    expect(whyNotTheseRoles(['Sites.Selected', 'Mail.Send'])).toContain('Mail.Send')
    expect(whyNotTheseRoles(['Sites.Selected', 'Sites.ReadWrite.All'])).toBe(
      'The service may do far more than it needs: Sites.ReadWrite.All. Take it away in Entra, under the service’s API permissions.',
    )
  })
})
