// Who and what this pretend Microsoft 365 knows. Fixed, so that tests, demonstration data and a person's
// bookmarks mean the same thing on every machine. All names are fictional.

/** A second tenant on one machine has ids of its own for itself and its apps, by another digit here. People keep theirs. */
const DIGIT = process.env['LOCAL_TENANT_DIGIT'] ?? '0'

export const TENANT_ID = `6b1c5a52-0d4e-4c8f-9a51-5a0f7c3e1d1${DIGIT}`

/** Application (client) ids. The bot has a registration of its own: see docs/decisions. */
export const APPS = {
  tab: `3f0d7e0a-51a5-4a8e-8c39-${DIGIT}a8c1f0b7a01`,
  api: `3f0d7e0a-51a5-4a8e-8c39-${DIGIT}a8c1f0b7a02`,
  bot: `3f0d7e0a-51a5-4a8e-8c39-${DIGIT}a8c1f0b7a03`,
  service: `3f0d7e0a-51a5-4a8e-8c39-${DIGIT}a8c1f0b7a04`,
} as const

/** The managed identity of the machine that the service runs on. The apps' registrations trust it in place of a secret. */
export const MACHINE = {
  clientId: `5b7d3c1e-2f60-4d0a-9c44-${DIGIT}d2e6f8a4b01`,
  principalId: `5b7d3c1e-2f60-4d0a-9c44-${DIGIT}d2e6f8a4b02`,
  /** Azure makes one for each container; whoever has not got it gets no token. */
  header: 'on-this-machine',
} as const

/** The Teams app: its id in the tenant's catalogue, its id in the manifest, and its activity type. */
export const TEAMS_APP = {
  appId: `8d8f3f4e-6f0b-4b1e-9a7e-2f5f4c1a9b2${DIGIT}`,
  externalId: `${DIGIT}c9c2f6a-7a5e-4e0b-8f1d-6f2f0a5b3c21`,
  activityType: 'recordDecided',
  /** Of its message extension. */
  search: { commandId: 'findRecord', parameter: 'words' },
} as const

export const LABELS = {
  retention: 'Acknowledgement records',
  record: 'Acknowledgement record, approved',
} as const

/** The one mailbox that the service may send from. */
export const MAILBOX = 'office@opcc.example'

export type PersonKey =
  | 'officer'
  | 'second-officer'
  | 'commissioner'
  | 'deputy'
  | 'chief-executive'
  | 'records-manager'
  | 'outsider'

/** What the person may do on the office's site: SharePoint's default groups, or nothing at all. */
export type SiteGroup = 'owners' | 'members' | 'visitors' | 'none'

export type LocalPerson = {
  readonly key: PersonKey
  /** Directory object id: `oid` in tokens, `aadObjectId` in activities. */
  readonly id: string
  readonly upn: string
  readonly displayName: string
  readonly jobTitle: string
  /** `29:` id, which in Teams is different for every bot. */
  readonly teamsId: string
  readonly siteGroup: SiteGroup
}

const person = (
  key: PersonKey,
  serial: number,
  displayName: string,
  jobTitle: string,
  siteGroup: SiteGroup,
): LocalPerson => ({
  key,
  id: `a1d0c7e4-0000-4000-8000-00000000000${serial}`,
  upn: `${displayName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@opcc.example`,
  displayName,
  jobTitle,
  teamsId: `29:1local-${key}-to-acknowledgement-records`,
  siteGroup,
})

export const PEOPLE: readonly LocalPerson[] = [
  person('officer', 1, 'Priya Nair', 'Policy officer', 'members'),
  person('second-officer', 2, 'Tom Ashby', 'Policy officer', 'members'),
  person('commissioner', 3, 'Alex Fenwick', 'Police and Crime Commissioner', 'members'),
  person('deputy', 4, 'Grace Okafor', 'Deputy Police and Crime Commissioner', 'members'),
  person('chief-executive', 5, 'Helen Marsh', 'Chief executive and monitoring officer', 'owners'),
  person('records-manager', 6, 'David Lowe', 'Records manager', 'owners'),
  person('outsider', 7, 'Sam Outwell', 'Not in the office', 'none'),
]

export const personByKey = (key: string): LocalPerson | undefined =>
  PEOPLE.find((one) => one.key === key)
export const personById = (id: string): LocalPerson | undefined =>
  PEOPLE.find((one) => one.id === id)
