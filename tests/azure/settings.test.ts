// What the deployment gives the service is what the service reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/bot/settings.ts'
import { AZURE, readBicep } from './bicep.ts'

const { text } = readBicep('modules/service.bicep')
const given = new Map(
  [...text.matchAll(/\{ name: '([A-Z_]+)', (value|secretRef): (.+?) \}/g)].map(
    ([, name = '', how = '', what = '']) => [name, { how, what }],
  ),
)
const guide = readFileSync(join(AZURE, '../../docs/guides/administrator.md'), 'utf8')
const SOURCE = readFileSync(join(AZURE, '../../src/bot/settings.ts'), 'utf8')
const known = [...SOURCE.matchAll(/^ {4}([A-Z_]+): /gm)].map(([, name = '']) => name)
/** What the service has a default for. */
const OPTIONAL = {
  PORT: '3978',
  TRUSTED_PROXIES: '1',
  OFFICES_DIR: '/keys',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
}
const secrets = [
  ...(/^var secrets = concat\(\[(.+?)\]/m.exec(text)?.[1] ?? '').matchAll(/'(\w+)'/g),
].map(([, name = '']) => name)

/** What Azure itself puts into the environment of a container with an identity. */
const FROM_AZURE = {
  IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token',
  IDENTITY_HEADER: 'word',
}

describe('the settings in Azure', () => {
  it('are all settings that the service knows', () => {
    expect(known).toContain('PUBLIC_BASE')
    expect([...given.keys()].filter((name) => !known.includes(name))).toEqual([])
  })

  it('are all that it can’t start without', () => {
    const office = Object.fromEntries([...given.keys()].map((name) => [name, name.toLowerCase()]))
    const settings = {
      ...office,
      ...OPTIONAL,
      ...FROM_AZURE,
      PUBLIC_BASE: 'https://records.opcc.example',
    }
    expect(readSettings(settings)).toMatchObject({
      PORT: 3978,
      TRUSTED_PROXIES: 1,
      BOT_APP_ID: 'bot_app_id',
    })
    for (const name of given.keys()) {
      if (name in OPTIONAL) continue
      const { [name]: _left, ...rest } = settings as Record<string, string>
      expect(() => readSettings(rest)).toThrow(name)
    }
  })

  it('hold no secret: the service signs in by its identity', () => {
    expect([...given.keys()].filter((name) => name.endsWith('_SECRET'))).toEqual([])
    expect([...given.values()].filter(({ how }) => how === 'secretRef')).toEqual([])
    expect(given.get('IDENTITY_CLIENT_ID')?.what).toBe('identity.properties.clientId')
    expect(text).toContain("userAssignedIdentities: { '${identity.id}': {} }")
  })

  it('keep the key of receipts in a file from the vault', () => {
    expect(secrets).toContain('receiptKey')
    const [, mount = ''] = /mountPath: '([^']+)'/.exec(text) ?? []
    const [, ref = '', file = ''] = /secretRef: '(\w+)', path: '([^']+)'/.exec(text) ?? []
    expect(ref).toBe('receiptkey')
    expect(given.get('RECEIPT_KEY_FILE')?.what).toBe(`'${mount}/${file}'`)
  })

  it('of each further office, and its key, are files from the vault where the service looks for them', () => {
    const lower = (found: RegExpExecArray): string => found[1]?.toLowerCase() ?? ''
    const office = String.raw`-\$\{office\.name\}`
    const inVault = [...text.matchAll(new RegExp(`: '(\\w+)${office}'\\]`, 'g'))].map(lower)
    const files = [
      ...text.matchAll(new RegExp(`secretRef: '(\\w+)${office}', path: '\\S+\\.(env|json)'`, 'g')),
    ]
    expect(files.map(lower)).toEqual(inVault)
    expect(files.map(([, , ending]) => ending)).toEqual(['env', 'json'])
    const [, mount = ''] = /mountPath: '([^']+)'/.exec(text) ?? []
    expect(given.get('OFFICES_DIR')?.what).toBe(`'${mount}'`)
    expect(guide).toContain(`RECEIPT_KEY_FILE=${mount}/`)
    expect(inVault.filter((name) => !guide.toLowerCase().includes(`--name ${name}-`))).toEqual([])
  })

  it('name what is in the vault as the pages for administrators do', () => {
    expect(secrets.filter((name) => !guide.includes(`--name ${name}`))).toEqual([])
  })
})
