import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openOrMakeReceiptKeys, openReceiptKeys } from '#documents/receiptKey.ts'
import { readSettings } from '../../src/bot/settings.ts'

const PRODUCTION = {
  PUBLIC_BASE: 'https://records.opcc.example/',
  TENANT_ID: 'tenant',
  SITE_PATH: 'opcc.sharepoint.com:/sites/opcc',
  SERVICE_APP_ID: 'service',
  SERVICE_SECRET: 'one',
  API_APP_ID: 'api',
  API_SECRET: 'two',
  TAB_APP_ID: 'tab',
  BOT_APP_ID: 'bot',
  BOT_SECRET: 'three',
  TEAMS_APP_ID: 'teams',
  RECEIPT_KEY_FILE: 'receipt-key.json',
}

describe('the settings of the service', () => {
  it('stand on Microsoft’s own addresses unless told otherwise', () => {
    const settings = readSettings(PRODUCTION)
    expect(settings).toMatchObject({
      PORT: 3978,
      PUBLIC_BASE: 'https://records.opcc.example',
      GRAPH_BASE: 'https://graph.microsoft.com/v1.0',
      SIGN_IN_BASE: 'https://login.microsoftonline.com',
      tokenIssuer: 'https://login.microsoftonline.com/tenant/v2.0',
      HOST_ORIGINS: [],
    })
  })

  it('are named one by one where they are missing or wrong', () => {
    const { SITE_PATH: _, ...rest } = PRODUCTION
    const wrong = { ...rest, PUBLIC_BASE: 'records.opcc.example', PORT: '70000', API_SECRET: '' }
    expect(() => readSettings(wrong)).toThrow(
      [
        'The service can’t start until these settings are right:',
        '  PORT must be 65535 or less.',
        '  PUBLIC_BASE must be a web address beginning with https://.',
        '  SITE_PATH is missing: give the site as host and path, such as contoso.sharepoint.com:/sites/opcc.',
        '  API_SECRET is empty: give the client secret of the API.',
      ].join('\n'),
    )
  })

  it('need no secret where the machine has an identity that the registrations trust, and need the machine to have it', () => {
    const { SERVICE_SECRET: _one, API_SECRET: _two, BOT_SECRET: _three, ...rest } = PRODUCTION
    const identity = { ...rest, IDENTITY_CLIENT_ID: 'identity' }
    const given = { IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token', IDENTITY_HEADER: 'word' }
    expect(readSettings({ ...identity, ...given }).SERVICE_SECRET).toBeUndefined()
    expect(() => readSettings(identity)).toThrow(
      'IDENTITY_CLIENT_ID names an identity, and Azure gives this machine none: assign it to the container app, or give secrets instead.',
    )
    expect(() => readSettings({ ...rest, PORT: '70000' })).toThrow(
      [
        '  PORT must be 65535 or less.',
        '  SERVICE_SECRET is missing: give the client secret of the service, or IDENTITY_CLIENT_ID.',
        '  API_SECRET is missing: give the client secret of the API, or IDENTITY_CLIENT_ID.',
        '  BOT_SECRET is missing: give the client secret of the bot, or IDENTITY_CLIENT_ID.',
      ].join('\n'),
    )
  })

  it('keep the bot and the API apart: whoever holds a token for one must not hold one for the other', () => {
    expect(() => readSettings({ ...PRODUCTION, BOT_APP_ID: 'api' })).toThrow(
      'BOT_APP_ID is the same as API_APP_ID: the bot needs a registration of its own.',
    )
  })
})

describe('the key of receipts', () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), 'key-'))

  it('is made where there is none, for the account of the service alone, and is the same from then on', async () => {
    const file = join(folder(), 'new', 'receipt-key.json')
    const [made, again] = await Promise.all([
      openOrMakeReceiptKeys(file),
      openOrMakeReceiptKeys(file),
    ])
    expect(made).toEqual(again)
    expect(made).toMatchObject([{ kty: 'EC', crv: 'P-256' }])
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await openReceiptKeys(file)).toEqual(made)
  })

  it('is never replaced by another when it can’t be understood', async () => {
    const file = join(folder(), 'receipt-key.json')
    writeFileSync(file, 'half a k')
    await expect(openReceiptKeys(file)).rejects.toThrow(
      `${file} does not hold a private ES256 key as JSON Web Key, nor a set of keys that begins with one`,
    )
    expect(readFileSync(file, 'utf8')).toBe('half a k')
  })

  it('that can’t be written is told with its file', async () => {
    const taken = join(folder(), 'taken')
    writeFileSync(taken, '')
    const file = join(taken, 'receipt-key.json')
    await expect(openOrMakeReceiptKeys(file)).rejects.toThrow(
      `The key of receipts can’t be read or made at ${file}`,
    )
  })
})
