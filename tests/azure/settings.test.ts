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
  ...(/^var ownSecrets = \[(.+)\]$/m.exec(text)?.[1] ?? '').matchAll(/'(\w+)'/g),
].map(([, name = '']) => name)

describe('the settings in Azure', () => {
  it('are all settings that the service knows', () => {
    expect(known).toContain('PUBLIC_BASE')
    expect([...given.keys()].filter((name) => !known.includes(name))).toEqual([])
  })

  it('are all that it can’t start without', () => {
    const office = Object.fromEntries([...given.keys()].map((name) => [name, name.toLowerCase()]))
    const settings = { ...office, ...OPTIONAL, PUBLIC_BASE: 'https://records.opcc.example' }
    expect(readSettings(settings)).toMatchObject({
      PORT: 3978,
      TRUSTED_PROXIES: 1,
      BOT_APP_ID: 'bot_app_id',
    })
    for (const name of given.keys()) {
      if (name in OPTIONAL) continue
      const { [name]: _left, ...rest } = settings as Record<string, string>
      expect(() => readSettings(rest)).toThrow(`${name} `)
    }
  })

  it('come from the vault where they are secret, and from nowhere else', () => {
    const isSecret = (name: string): boolean => name.endsWith('_SECRET')
    const fromVault = [...given].filter(([, { how }]) => how === 'secretRef')
    expect(fromVault.map(([name]) => name)).toEqual([...given.keys()].filter(isSecret))
    const inVault = secrets.map((secret) => `'${secret.toLowerCase()}'`)
    expect(fromVault.filter(([, { what }]) => !inVault.includes(what))).toEqual([])
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

  it('name the four secrets as the pages for administrators do', () => {
    expect(secrets.filter((name) => !guide.includes(`--name ${name}`))).toEqual([])
  })
})
