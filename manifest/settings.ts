// What differs from office to office. Ids and addresses have the names they have in the service's own settings.
import { z } from 'zod'

const given = (what: string, wrong: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    input === undefined || input === '' ? `is missing: give ${what}` : wrong,
})

const id = (of: string) =>
  z.guid(given(`the ${of}`, 'must be an id such as 1f2e3d4c-5b6a-4789-8c9d-0e1f2a3b4c5d'))

// Teams opens nothing but https, and reaches nothing but public hosts.
const page = (what: string) =>
  z.url({
    protocol: /^https$/,
    hostname: z.regexes.domain,
    ...given(
      `the address of ${what}`,
      'must be an address that begins with https:// and leads to a public host',
    ),
  })

const developer = given('the name of the office that answers for the app', 'must be a name')

const ids = z.object({
  TEAMS_APP_ID: id('id that the app is to have in Teams: make one, and keep it for good'),
  SERVICE_APP_ID: id('application (client) id of the service'),
  API_APP_ID: id('application (client) id of the API'),
  TAB_APP_ID: id('application (client) id of the tab'),
  BOT_APP_ID: id('application (client) id of the bot'),
})

// Whoever holds a token for the bot could speak as Teams, and every tab holds tokens for the other three.
const OTHERS = ['SERVICE_APP_ID', 'API_APP_ID', 'TAB_APP_ID'] as const
const apart = ids.superRefine((given, context) => {
  for (const other of OTHERS)
    if (given[other].toLowerCase() === given.BOT_APP_ID.toLowerCase())
      context.addIssue({
        code: 'custom',
        path: ['BOT_APP_ID'],
        message: `must be a registration of its own, and is that of ${other}`,
      })
})

const rest = z.object({
  PUBLIC_BASE: page('the service').transform((base) => base.replace(/\/+$/, '')),
  DEVELOPER_NAME: z
    .string(developer)
    .min(1, developer)
    .max(32, 'must be no longer than 32 characters, which is all that Teams shows'),
  SUPPORT_PAGE: page('the office’s page about help with the app'),
  PRIVACY_PAGE: page('the office’s privacy notice'),
  TERMS_PAGE: page('the office’s terms of use'),
})

const schema = rest.and(apart)

export type Settings = z.infer<typeof schema>

/** Throws an Error that names every setting that is missing or wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = schema.safeParse(environment)
  if (read.success) return read.data
  const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`)
  throw new Error(
    `The package can’t be made until these settings are right, in the environment or a file named by --env:\n${lines.join('\n')}`,
  )
}
