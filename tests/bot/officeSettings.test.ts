import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOffices } from '../../src/bot/officeSettings.ts'

const settingsOf = (office: string): Record<string, string> => ({
  PUBLIC_BASE: `https://records.${office}.example`,
  TENANT_ID: 'tenant',
  SITE_PATH: `${office}.sharepoint.com:/sites/opcc`,
  SERVICE_APP_ID: `${office}-service`,
  SERVICE_SECRET: 'one',
  API_APP_ID: `${office}-api`,
  API_SECRET: 'two',
  TAB_APP_ID: `${office}-tab`,
  BOT_APP_ID: `${office}-bot`,
  BOT_SECRET: 'three',
  TEAMS_APP_ID: `${office}-teams`,
  RECEIPT_KEY_FILE: `/keys/${office}.json`,
})

/** A folder with a file for each office. */
function folderOf(offices: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'offices-'))
  for (const [name, settings] of Object.entries(offices)) {
    const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
    writeFileSync(join(folder, `${name}.env`), lines.join('\n'))
  }
  return folder
}

const KENT = settingsOf('kent')
const ESSEX = settingsOf('essex')

describe('the offices of a service', () => {
  it('are one where no folder names more', () => {
    expect(readOffices(KENT)).toHaveLength(1)
  })

  it('are added by a file each, which says all but what is of the machine or of Microsoft', () => {
    const environment = {
      ...KENT,
      HOST_ORIGINS: 'https://hub.kent.example',
      PORT: '8080',
      GRAPH_BASE: 'https://graph.example/v1.0',
      OFFICES_DIR: folderOf({ essex: ESSEX, dorset: settingsOf('dorset') }),
    }
    const [kent, dorset, essex] = readOffices(environment)
    expect(kent.HOST_ORIGINS).toEqual(['https://hub.kent.example'])
    expect(dorset?.PUBLIC_BASE).toBe('https://records.dorset.example')
    expect(essex).toMatchObject({
      PUBLIC_BASE: 'https://records.essex.example',
      HOST_ORIGINS: [],
      PORT: 8080,
      GRAPH_BASE: 'https://graph.example/v1.0',
    })
  })

  it('never take a setting of their own from another, and the file that lacks it is named', () => {
    const { BOT_SECRET: _, ...rest } = ESSEX
    const folder = folderOf({ essex: rest })
    expect(() => readOffices({ ...KENT, OFFICES_DIR: folder })).toThrow(
      [
        `The service can’t start until these settings in ${folder}/essex.env are right:`,
        '  BOT_SECRET is missing: give the client secret of the bot, or IDENTITY_CLIENT_ID.',
      ].join('\n'),
    )
  })

  it.each([
    ['PUBLIC_BASE', 'https://RECORDS.kent.example:443', 'PUBLIC_BASE'],
    ['SITE_PATH', 'Kent.sharepoint.com:/sites/OPCC', 'SITE_PATH'],
    ['RECEIPT_KEY_FILE', '/keys/../keys/kent.json', 'RECEIPT_KEY_FILE'],
    ['BOT_APP_ID', 'kent-api', 'API_APP_ID'],
    ['TEAMS_APP_ID', 'KENT-TEAMS', 'TEAMS_APP_ID'],
  ])('do not start where two share what stands in %s', (name, value, theirs) => {
    const folder = folderOf({ essex: { ...ESSEX, [name]: value } })
    expect(() => readOffices({ ...KENT, OFFICES_DIR: folder })).toThrow(
      `${theirs} in the environment is ${name} in ${folder}/essex.env too. No two offices may share one: give each its own.`,
    )
  })

  it('can’t be known where the folder is not there', () => {
    expect(() => readOffices({ ...KENT, OFFICES_DIR: '/not/there' })).toThrow(
      'The folder of further offices, /not/there, can’t be read. Set OFFICES_DIR to the folder with their settings, or leave it out.',
    )
  })
})
