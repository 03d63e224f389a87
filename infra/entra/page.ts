// What an administrator is asked to do in Entra, as a page to read from top to bottom.
import { REGISTRATIONS, type Registration, RIGHT_BY_INSTALLING } from './registrations.ts'

export type Known = { readonly [setting: string]: string | undefined }

const valueOf = (known: Known, setting: string): string => known[setting] || `‹${setting}›`

function hostOf(known: Known): string {
  const base = known['PUBLIC_BASE']
  return base !== undefined && URL.canParse(base) ? new URL(base).host : '‹host of PUBLIC_BASE›'
}

function registrationLines(known: Known, one: Registration): readonly string[] {
  const fill = (line: string): string =>
    line.replaceAll('{host}', hostOf(known)).replaceAll('{apiId}', valueOf(known, 'API_APP_ID'))
  const rights = one.permissions.map(
    ({ of, name, kind, why }) => `  may    ${of}, ${kind}: ${name}\n         because ${why}`,
  )
  return [
    '',
    `${one.name}  ${valueOf(known, one.idSetting)}`,
    ...['Accounts in this directory only.', ...one.setup].map((line) => `  set    ${fill(line)}`),
    ...(rights.length > 0 ? rights : ['  may    nothing: remove User.Read, which Entra adds']),
  ]
}

// The portal's own page, because the address /adminconsent wants a redirect, which two of them have no use for.
const permissionsPage = (id: string): string =>
  `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${id}`

const consentLines = (known: Known): readonly string[] =>
  REGISTRATIONS.filter(({ permissions }) => permissions.length > 0).map(
    ({ name, idSetting }) => `  ${name.padEnd(8)} ${permissionsPage(valueOf(known, idSetting))}`,
  )

/** As Graph writes the address of a site: the root site has no path, and no colon after it. */
function siteOf(known: Known): string {
  const path = valueOf(known, 'SITE_PATH')
  return known['SITE_PATH'] && !path.includes(':') ? path : `${path}:`
}

const grantOf = (id: string, name: string, role: string): string =>
  JSON.stringify({
    roles: [role],
    grantedToIdentities: [{ application: { id, displayName: `Acknowledgement records ${name}` } }],
  })

function grantLines(known: Known): readonly string[] {
  return REGISTRATIONS.flatMap(({ name, idSetting, siteRole }) =>
    siteRole
      ? [`  ${grantOf(valueOf(known, idSetting), name, siteRole.role)}`, `     for ${siteRole.why}`]
      : [],
  )
}

/** @param known settings under the service's names; those that are not known yet stand as their names. */
export const consentPage = (known: Known): string =>
  [
    '1. Registrations. Four, each with these permissions and no others.',
    ...REGISTRATIONS.flatMap((one) => registrationLines(known, one)),
    '',
    '2. Consent. Open each as an administrator, compare the list with the above, and press “Grant admin consent”.',
    ...consentLines(known),
    '',
    '3. The site. Sites.Selected opens none by itself. As an administrator with Sites.FullControl.All (Graph Explorer),',
    `   POST https://graph.microsoft.com/v1.0/sites/${siteOf(known)}/permissions, once with each of these:`,
    ...grantLines(known),
    '   To provision, the service needs "fullcontrol" in place of "write": delete that grant afterwards and give "write".',
    '',
    `4. Nothing to consent to: installing the app in Teams gives ${RIGHT_BY_INSTALLING.name}, for the one person,`,
    `   for ${RIGHT_BY_INSTALLING.why}.`,
    '',
    'Afterwards “npm run doctor” checks what can be seen from the service: Consent, Site and the rest.',
  ].join('\n')
