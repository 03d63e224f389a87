// Which offices this process serves: one from the environment, and one more from each file in the folder OFFICES_DIR.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { readSettings, type Settings } from './settings.ts'

/** The machine's, and where Microsoft is: an office's file need not say them again. */
const INHERITED = [
  'PORT',
  'TAB_DIR',
  'SWEEP_SECONDS',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'IDENTITY_ENDPOINT',
  'IDENTITY_HEADER',
  'SIGN_IN_BASE',
  'GRAPH_BASE',
  'BOT_OPENID_METADATA',
  'BOT_SERVICE_URL',
  'TEAMS_LINK_BASE',
  'REQUESTS_PER_MINUTE',
  'ADDRESS_REQUESTS_PER_MINUTE',
  'TRUSTED_PROXIES',
]

/** What is an office's alone. Where two have one of these alike, a request or a receipt could be the other's. */
const ownOf = (settings: Settings): ReadonlyMap<string, string> =>
  new Map([
    [`host ${new URL(settings.PUBLIC_BASE).host}`, 'PUBLIC_BASE'],
    [`site ${settings.GRAPH_BASE} ${settings.SITE_PATH}`.toLowerCase(), 'SITE_PATH'],
    [`key ${resolve(settings.RECEIPT_KEY_FILE)}`, 'RECEIPT_KEY_FILE'],
    ...(['SERVICE_APP_ID', 'API_APP_ID', 'TAB_APP_ID', 'BOT_APP_ID', 'TEAMS_APP_ID'] as const).map(
      (name) => [`app ${settings[name].toLowerCase()}`, name] as const,
    ),
  ])

type Placed = { readonly place: string; readonly settings: Settings }

function refuseShared(one: Placed, other: Placed): void {
  const others = ownOf(other.settings)
  for (const [what, name] of ownOf(one.settings)) {
    const shared = others.get(what)
    if (shared !== undefined)
      throw new Error(
        `${name} in ${one.place} is ${shared} in ${other.place} too. No two offices may share one: give each its own.`,
      )
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.env'))
  } catch (cause) {
    throw new Error(
      `The folder of further offices, ${folder}, can’t be read. Set OFFICES_DIR to the folder with their settings, or leave it out.`,
      { cause },
    )
  }
}

const readFurther = (folder: string, environment: NodeJS.ProcessEnv): readonly Placed[] => {
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, environment[name]]))
  return namesIn(folder)
    .toSorted()
    .map((name) => {
      const place = join(folder, name)
      const own = parseEnv(readFileSync(place, 'utf8'))
      return { place, settings: readSettings({ ...inherited, ...own }, place) }
    })
}

/**
 * The environment's own office is the first. Throws an Error that names the settings that are missing or wrong, or that
 * two offices share, and the files they stand in.
 */
export function readOffices(
  environment: NodeJS.ProcessEnv,
): readonly [Settings, ...(readonly Settings[])] {
  const settings = readSettings(environment)
  const folder = settings.OFFICES_DIR
  const further = folder === undefined ? [] : readFurther(folder, environment)
  const all = [{ place: 'the environment', settings }, ...further]
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) refuseShared(one, other)
  return [settings, ...further.map((one) => one.settings)]
}
