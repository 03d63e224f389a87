// Where everything is, from the environment. The defaults are Microsoft's own addresses, so that a machine of one's
// own differs from production in addresses alone.
import { z } from 'zod'

const text = (what: string) =>
  z.string({ error: `is missing: give ${what}` }).min(1, `is empty: give ${what}`)
const id = (of: string) => text(`the application (client) id of ${of}`)
const secret = (of: string) => text(`the client secret of ${of}`).optional()

const address = z
  .url({ protocol: /^https?$/, error: 'must be a web address beginning with https://' })
  .transform((given) => given.replace(/\/+$/, ''))

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(least, `must be ${least} or more`)
    .max(most, `must be ${most} or less`)

const origins = z.string().transform((list) =>
  list
    .split(',')
    .map((origin) => origin.trim().replace(/\/+$/, ''))
    .filter((origin) => origin !== ''),
)

type Proofs = {
  readonly [name in 'SERVICE_SECRET' | 'API_SECRET' | 'BOT_SECRET' | 'IDENTITY_CLIENT_ID']?:
    | string
    | undefined
}

/** An app has a secret of its own, or signs in by the machine's identity. */
const isProvedBy =
  (name: keyof Proofs) =>
  (given: Proofs): boolean =>
    (given[name] ?? given.IDENTITY_CLIENT_ID) !== undefined

const unproved = (name: keyof Proofs, of: string) => ({
  error: `is missing: give the client secret of ${of}, or IDENTITY_CLIENT_ID`,
  path: [name],
  // Told with whatever else is missing.
  when: () => true,
})

const schema = z
  .object({
    /** 0 takes any that is free. */
    PORT: wholeNumber(0, 65_535).default(3978),
    PUBLIC_BASE: address,
    TENANT_ID: text('the directory (tenant) id'),
    SIGN_IN_BASE: address.default('https://login.microsoftonline.com'),
    TOKEN_ISSUER: address.optional(),
    GRAPH_BASE: address.default('https://graph.microsoft.com/v1.0'),
    SITE_PATH: text('the site as host and path, such as contoso.sharepoint.com:/sites/opcc'),
    SERVICE_APP_ID: id('the service'),
    SERVICE_SECRET: secret('the service'),
    API_APP_ID: id('the API'),
    API_SECRET: secret('the API'),
    TAB_APP_ID: id('the tab'),
    BOT_APP_ID: id('the bot'),
    BOT_SECRET: secret('the bot'),
    /** The managed identity by which apps sign in that have no secret. The other two are set by Azure. */
    IDENTITY_CLIENT_ID: id('the managed identity').optional(),
    IDENTITY_ENDPOINT: address.optional(),
    IDENTITY_HEADER: z.string().optional(),
    BOT_OPENID_METADATA: address.default(
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ),
    BOT_SERVICE_URL: address.default('https://smba.trafficmanager.net/teams'),
    TEAMS_APP_ID: text('the id in the Teams app’s manifest'),
    ACTIVITY_TYPE: z.string().min(1).default('recordDecided'),
    TEAMS_LINK_BASE: address.default('https://teams.microsoft.com'),
    /** Further places, besides Teams itself, whose pages may frame the tab. */
    HOST_ORIGINS: origins.default([]),
    RECEIPT_KEY_FILE: text('a file to keep the key of receipts in'),
    /** A folder with a file of settings for each further office: src/bot/officeSettings.ts. */
    OFFICES_DIR: z.string().min(1).optional(),
    TAB_DIR: z.string().min(1).default('dist/tab'),
    SWEEP_SECONDS: wholeNumber(1, 3_600).default(60),
    /** Of one person at the API, where a print counts as ten. */
    REQUESTS_PER_MINUTE: wholeNumber(10, 1_000_000).default(600),
    /** From one address: of pages open to all, and of messages that only pretend to be the Teams channel's. */
    ADDRESS_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(120),
    /** How many proxies stand before the service, each adding whom it heard to `X-Forwarded-For`. */
    TRUSTED_PROXIES: wholeNumber(0, 5).default(0),
    /** Where a collector takes OTLP over HTTP, such as http://localhost:4318. Without it nothing is sent. */
    OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine(({ API_APP_ID, BOT_APP_ID }) => API_APP_ID !== BOT_APP_ID, {
    // Whoever holds a token for the API would hold one for the bot: docs/decisions.
    error: 'is the same as API_APP_ID: the bot needs a registration of its own',
    path: ['BOT_APP_ID'],
  })
  .refine(isProvedBy('SERVICE_SECRET'), unproved('SERVICE_SECRET', 'the service'))
  .refine(isProvedBy('API_SECRET'), unproved('API_SECRET', 'the API'))
  .refine(isProvedBy('BOT_SECRET'), unproved('BOT_SECRET', 'the bot'))
  .refine(
    (given) =>
      given.IDENTITY_CLIENT_ID === undefined ||
      (given.IDENTITY_ENDPOINT !== undefined && given.IDENTITY_HEADER !== undefined),
    {
      error:
        'names an identity, and Azure gives this machine none: assign it to the container app, or give secrets instead',
      path: ['IDENTITY_CLIENT_ID'],
    },
  )

export type Settings = z.infer<typeof schema> & { readonly tokenIssuer: string }

/** Throws an Error that names every setting that is missing or wrong, and `place`: where they stand. */
export function readSettings(environment: NodeJS.ProcessEnv, place = ''): Settings {
  const read = schema.safeParse(environment)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}.`)
    const these = place === '' ? 'these settings' : `these settings in ${place}`
    throw new Error(`The service can’t start until ${these} are right:\n${lines.join('\n')}`)
  }
  const { TOKEN_ISSUER, SIGN_IN_BASE, TENANT_ID } = read.data
  return { ...read.data, tokenIssuer: TOKEN_ISSUER ?? `${SIGN_IN_BASE}/${TENANT_ID}/v2.0` }
}
