// Downloads by an address that carries its own permission for an hour, as SharePoint's `tempauth` does: no token is
// sent with it, and script may follow it where it may not follow `/content`.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import express, { type Router } from 'express'
import { readSetting, writeSetting } from '../storage.ts'
import type { Tenant } from '../tenant.ts'
import { Refused } from './answer.ts'
import { readContent } from './files.ts'

const LIFETIME_MS = 3_600_000

function signatureOf(storage: DatabaseSync, text: string): string {
  const kept = readSetting(storage, 'download-key')
  const key = kept ?? randomBytes(32).toString('hex')
  if (kept === undefined) writeSetting(storage, 'download-key', key)
  return createHmac('sha256', key).update(text).digest('base64url')
}

export function downloadAddress({ storage, base }: Tenant, fileId: string): string {
  const until = Date.now() + LIFETIME_MS
  return `${base}/sites/opcc/_layouts/15/download.aspx?file=${fileId}&until=${until}&tempauth=${signatureOf(storage, `${fileId};${until}`)}`
}

export function createDownloads({ storage }: Tenant): Router {
  const router = express.Router()
  router.get('/sites/opcc/_layouts/15/download.aspx', (request, response) => {
    const { file, until, tempauth } = request.query
    const expected = Buffer.from(signatureOf(storage, `${String(file)};${String(until)}`))
    const given = Buffer.from(String(tempauth))
    const isGood =
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      Number(until) > Date.now()
    response.set('Access-Control-Allow-Origin', '*')
    if (!isGood)
      return void response.status(401).send('This download address has expired. Ask for a new one.')
    try {
      const { mediaType, bytes } = readContent(storage, String(file))
      // A page from the library must not act as the tenant's own.
      if (mediaType.startsWith('text/html')) response.set('Content-Security-Policy', 'sandbox')
      response.type(mediaType).set('X-Content-Type-Options', 'nosniff').send(Buffer.from(bytes))
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      response.status(404).send('This file is no longer in the library.')
    }
  })
  return router
}
