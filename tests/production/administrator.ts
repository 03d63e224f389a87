// What an administrator does by hand: in Entra, in Graph Explorer, in Teams' admin centre.
import { readFileSync } from 'node:fs'
import { type Answered, graphSender, read, type Send, SITE } from '../local-tenant/tenant.ts'
import type { NewOffice } from './newOffice.ts'

const SCOPES = '&scope=Sites.FullControl.All%20AppCatalog.ReadWrite.All'

const tokenOf = (office: NewOffice): Promise<string> =>
  office.token('chief-executive', 'graph', SCOPES)

const explorerOf = async (office: NewOffice): Promise<Send> =>
  graphSender(office.graphBase, await tokenOf(office))

/** Of the links under “2. Consent”. */
const appsToConsentTo = (page: string): readonly string[] =>
  [...page.matchAll(/\/appId\/(\S+)$/gm)].map(([, id = '']) => id)

/** Presses “Grant admin consent” at each link of the page that `npm run consent` prints. */
export async function consentAsAsked(office: NewOffice, page: string): Promise<void> {
  for (const app of appsToConsentTo(page)) await office.plain('PUT', `/local/consents/${app}`)
}

/** Posts each grant of the page to the address that the page names. The page's last line is for whoever provisions. */
export async function grantAsAsked(
  office: NewOffice,
  page: string,
  role: 'write' | 'fullcontrol',
): Promise<readonly number[]> {
  const explorer = await explorerOf(office)
  const address = /POST https:\/\/graph\.microsoft\.com\/v1\.0(\S+), once/.exec(page)?.[1] ?? ''
  const grants = page.match(/\{"roles".+\}/g) ?? []
  const service = office.environment['SERVICE_APP_ID'] ?? ''
  const answers: Answered[] = []
  for (const grant of grants) {
    const isForService = grant.includes(service)
    const body = isForService ? grant.replace('"write"', `"${role}"`) : grant
    answers.push(await explorer('POST', address, JSON.parse(body)))
  }
  return answers.map(({ status }) => status)
}

/** Takes away what the apps of these ids were granted on the site. */
export async function takeGrantsOf(office: NewOffice, apps: readonly string[]): Promise<void> {
  const explorer = await explorerOf(office)
  const { body } = await explorer('GET', `${SITE}/permissions`)
  for (const { id, grantedToV2 } of body.value)
    if (apps.includes(grantedToV2.application.id))
      await explorer('DELETE', `${SITE}/permissions/${id}`)
}

export async function withdrawConsents(office: NewOffice, page: string): Promise<void> {
  for (const app of appsToConsentTo(page)) await office.plain('DELETE', `/local/consents/${app}`)
}

/** “Upload new app”: what Teams' admin centre does through Graph. */
export async function uploadToTeams(office: NewOffice, file: string): Promise<Answered> {
  const response = await fetch(`${office.graphBase}/appCatalogs/teamsApps`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await tokenOf(office)}`,
      'Content-Type': 'application/zip',
    },
    body: new Uint8Array(readFileSync(file)),
  })
  return read(response)
}

export async function removeFromTeams(office: NewOffice): Promise<Answered> {
  const explorer = await explorerOf(office)
  const [{ id }] = (await explorer('GET', '/appCatalogs/teamsApps')).body.value
  return explorer('DELETE', `/appCatalogs/teamsApps/${id}`)
}
