import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { protectPages } from '../../src/bot/routes/tab.ts'
import { readSettings } from '../../src/bot/settings.ts'

const OFFICE = {
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

async function headersAt(PUBLIC_BASE: string): Promise<Headers> {
  const server = express()
    .use(protectPages(readSettings({ ...OFFICE, PUBLIC_BASE })))
    .get('/', (_request, response) => void response.end())
    .listen(0)
  try {
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    return (await fetch(`http://localhost:${port}/`)).headers
  } finally {
    server.close()
  }
}

describe('what the service tells a browser', () => {
  it('is to come by https alone for a year, where the office’s address has it', async () => {
    const headers = await headersAt('https://records.opcc.example')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  })

  it('is nothing of the sort on one machine, where other programs share the name localhost', async () => {
    const headers = await headersAt('http://localhost:3978')
    expect(headers.has('strict-transport-security')).toBe(false)
  })

  it('is to run no script but the service’s own, and to be framed by Teams alone', async () => {
    const policy = (await headersAt('https://records.opcc.example')).get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("object-src 'none'; base-uri 'none'")
    expect(policy).toMatch(
      /frame-ancestors 'self' (?:https:\/\/(?:\*\.)?(?:teams\.microsoft\.com|cloud\.microsoft) ?)+$/,
    )
  })

  it('is to make script or page of no text but by the policies that the tab itself has', async () => {
    const policy = (await headersAt('https://records.opcc.example')).get('content-security-policy')
    expect(policy).toContain("require-trusted-types-for 'script';")
    const named = /trusted-types ([^;]+);/.exec(policy ?? '')?.[1]?.split(' ') ?? []
    const made = ['src/tab/trusted.ts', 'node_modules/prosemirror-view/dist/index.js']
      .map((path) => readFileSync(path, 'utf8'))
      .flatMap((code) => [...code.matchAll(/createPolicy\("(\w+)"|const POLICY = '(\w+)'/g)])
      .map(([, quoted, named]) => quoted ?? named)
    expect(named).toEqual(made)
  })
})
