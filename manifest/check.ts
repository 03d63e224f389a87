// What Teams would refuse, found before the package is written: what the schema says, and what it does not.
import { readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { z } from 'zod'
import { GRAPH_SCOPES } from '#sharepoint/graphScopes.ts'
import { type Manifest, redirectOf } from './manifest.ts'
import type { TeamsPackage } from './package.ts'
import { sizeOfPng } from './png.ts'

// Microsoft's own, of a later version than our manifest names. Of what we use, 1.25 is stricter only in that addresses
// must be https and that a command must be described.
const SCHEMA = new URL('teams-manifest.schema.json', import.meta.url)

const schemaShape = z.looseObject({
  properties: z.looseObject({ manifestVersion: z.object({ const: z.string() }) }),
})

function schemaFaults(manifest: Manifest): readonly string[] {
  const schema = schemaShape.parse(JSON.parse(readFileSync(SCHEMA, 'utf8')))
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  const isValid = ajv.compile(schema)
  const { const: manifestVersion } = schema.properties.manifestVersion
  if (isValid({ ...manifest, manifestVersion })) return []
  return (isValid.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath.slice(1) || 'The manifest'} ${message}.`,
  )
}

function addressFaults(manifest: Manifest): readonly string[] {
  const { staticTabs, configurableTabs, developer, validDomains } = manifest
  const tabs = [
    ...staticTabs.flatMap((tab) => ('contentUrl' in tab ? [tab.contentUrl] : [])),
    ...configurableTabs.map(({ configurationUrl }) => configurationUrl),
  ]
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer
  const hosts = new Set(tabs.map((tab) => new URL(tab).host))
  return [
    ...[...tabs, websiteUrl, privacyUrl, termsOfUseUrl]
      .filter((address) => !address.startsWith('https://'))
      .map((address) => `${address} must begin with https://: Teams opens nothing else.`),
    ...validDomains
      .filter((domain) => !hosts.has(domain))
      .map((domain) => `validDomains has ${domain}, where no tab of ours is: leave it out.`),
    ...[...hosts]
      .filter((host) => !validDomains.includes(host))
      .map((host) => `validDomains lacks ${host}, where a tab is: Teams would not open it.`),
    ...[...hosts]
      .filter((host) => !z.regexes.domain.test(host))
      .map((host) => `${host} is not the name of a public host: Teams can’t reach it.`),
  ]
}

function registrationFaults(manifest: Manifest): readonly string[] {
  const { bots, composeExtensions, webApplicationInfo: web, validDomains } = manifest
  const used = [...bots, ...composeExtensions].map(({ botId }) => botId)
  const [prefetched] = ('nestedAppAuthInfo' in web && web.nestedAppAuthInfo) || []
  return [
    ...used
      .filter((id) => id === web.id || web.resource === `api://${id}`)
      .map(
        (id) =>
          `The bot ${id} is also the service or its API: whoever holds a token for that could speak as Teams.`,
      ),
    ...(new Set(used).size > 1 ? ['The chat and the search name different bots.'] : []),
    ...(prefetched && String(prefetched.scopes) !== String(GRAPH_SCOPES)
      ? [
          `nestedAppAuthInfo asks for ${prefetched.scopes.join(', ')}, and the tab for ${GRAPH_SCOPES.join(', ')}, in this order: Teams would fetch a token that nobody asks for.`,
        ]
      : []),
    ...(prefetched && !validDomains.some((host) => prefetched.redirectUri === redirectOf(host))
      ? [`nestedAppAuthInfo returns to ${prefetched.redirectUri}, which is not where the tab is.`]
      : []),
  ]
}

/** In pixels. */
const SIDES = [
  ['color', 192],
  ['outline', 32],
  ['color32x32', 32],
] as const

function iconFaults({ manifest, icons }: TeamsPackage): readonly string[] {
  return SIDES.flatMap(([icon, side]) => {
    const file = manifest.icons[icon]
    const bytes = icons.get(file)
    if (!bytes) return [`${file} is named in the manifest and is not in the package.`]
    const size = sizeOfPng(bytes)
    if (!size) return [`${file} is not a PNG.`]
    if (size.width === side && size.height === side) return []
    return [`${file} is ${size.width} by ${size.height} pixels and must be ${side} by ${side}.`]
  })
}

/** A sentence for each fault; none when Teams can take the package. */
export const faultsOf = (made: TeamsPackage): readonly string[] => [
  ...schemaFaults(made.manifest),
  ...addressFaults(made.manifest),
  ...registrationFaults(made.manifest),
  ...iconFaults(made),
]
