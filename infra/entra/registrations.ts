// The app registrations, and the least that each must be allowed, with why. Microsoft's names for permissions:
// https://learn.microsoft.com/graph/permissions-reference

type Permission = {
  readonly name: string
  readonly of: 'Microsoft Graph' | 'the API'
  /** As itself, or never beyond what the signed-in person may. */
  readonly kind: 'application' | 'delegated'
  readonly why: string
}

export type Registration = {
  readonly name: string
  /** The setting that holds its application (client) id. */
  readonly idSetting: string
  /** What else is set in it. `{host}` and `{apiId}` are filled in. */
  readonly setup: readonly string[]
  readonly permissions: readonly Permission[]
  /** What the app may do on the office's one site, which Sites.Selected alone does not give. */
  readonly siteRole?: { readonly role: 'write'; readonly why: string }
}

const onlyGrantedSites = {
  name: 'Sites.Selected',
  of: 'Microsoft Graph',
} as const

const TRUST =
  'Certificates & secrets, Federated credentials: one for the managed identity that the service runs as. It proves who asks; there is no secret. Only in another directory than the identity’s, which Entra does not let be trusted, make a client secret for the office’s settings.'

// Where no identity is, on an administrator's own machine.
const SECRET_FOR_COMMANDS =
  'For provisioning and the doctor, run on your own machine: a client secret that ends in a few days. Delete it afterwards.'

// https://learn.microsoft.com/exchange/permissions-exo/application-rbac
const MAIL_FROM_ONE_MAILBOX =
  'Only where the service is to send copies by mail: in Exchange Online assign the role “Application Mail.Send” to it, with a scope of the one mailbox of Office settings (sendingMailbox). Grant no Mail.Send in Entra: that reaches every mailbox.'

export const REGISTRATIONS: readonly Registration[] = [
  {
    name: 'service',
    idSetting: 'SERVICE_APP_ID',
    setup: [TRUST, SECRET_FOR_COMMANDS, MAIL_FROM_ONE_MAILBOX],
    permissions: [
      {
        ...onlyGrantedSites,
        kind: 'application',
        why: 'it records decisions and files prints, which no person may; it reaches no site but those granted to it',
      },
    ],
    siteRole: { role: 'write', why: 'rounds, prints and statuses' },
  },
  {
    name: 'API',
    idSetting: 'API_APP_ID',
    setup: [
      TRUST,
      'Expose an API: application ID URI api://{apiId}, scope access_as_user, consent by administrators only.',
      'Authorise the tab’s application for that scope beforehand.',
      'Manifest: requestedAccessTokenVersion 2.',
    ],
    permissions: [
      {
        ...onlyGrantedSites,
        kind: 'delegated',
        why: 'it acts for the person who asks or publishes, with their own rights',
      },
    ],
    siteRole: { role: 'write', why: 'the most that anyone can do through it' },
  },
  {
    name: 'tab',
    idSetting: 'TAB_APP_ID',
    setup: [
      'Authentication: a single-page application with the redirect brk-multihub://{host}. No secret.',
    ],
    permissions: [
      {
        ...onlyGrantedSites,
        kind: 'delegated',
        why: 'people read and write records with their own rights, so that SharePoint’s history names them',
      },
      {
        name: 'access_as_user',
        of: 'the API',
        kind: 'delegated',
        why: 'the tab asks the service for what it does as the person',
      },
    ],
    siteRole: { role: 'write', why: 'the most that anyone can do through it' },
  },
  {
    name: 'bot',
    idSetting: 'BOT_APP_ID',
    setup: [TRUST, 'Expose no API: whoever holds a token for the bot could speak as Teams.'],
    permissions: [],
  },
]

/** Given by whoever installs the app in Teams, for the one person it is installed for; in manifest/manifest.ts. */
export const RIGHT_BY_INSTALLING = {
  name: 'TeamsActivity.Send.User',
  why: 'the line in an officer’s activity feed that their record was decided',
}

// Of every site, or of the directory: whoever spoke as the service would have them too.
const TOO_WIDE =
  /^(?:Sites\.(?!Selected$)|Files\.|Mail\.|Directory\.|RoleManagement\.|AppRoleAssignment\.)/

/** @param roles of the service's token for Graph. Undefined where they are what they should be; else the fault and the mend. */
export function whyNotTheseRoles(roles: readonly string[]): string | undefined {
  const wide = roles.filter((role) => TOO_WIDE.test(role))
  if (wide.length > 0)
    return `The service may do far more than it needs: ${wide.join(', ')}. Take it away in Entra, under the service’s API permissions.`
  if (roles.includes(onlyGrantedSites.name)) return undefined
  return 'Nobody consented to Sites.Selected for the service. As an administrator do what “npm run consent” prints.'
}
