// Downloads by an address that carries its own permission for an hour, as SharePoint's `tempauth` does: no token is
// sent with it, and script may follow it where it may not follow `/content`.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import express, { type Response, type Router } from 'express'
import { z } from 'zod'
import { readSetting, writeSetting } from '../storage.ts'
import type { Tenant } from '../tenant.ts'
import { Refused } from './answer.ts'
import { readContent } from './files.ts'

const LIFETIME_MS = 3_600_000

const asking = z.object({ file: z.string(), until: z.string(), tempauth: z.string() })

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
    const asked = asking.safeParse(request.query)
    response.set('Access-Control-Allow-Origin', '*')
    if (asked.success && isPermitted(storage, asked.data))
      sendContent(storage, asked.data.file, response)
    else response.status(401).send('This download address has expired. Ask for a new one.')
  })
  return router
}

function isPermitted(
  storage: DatabaseSync,
  { file, until, tempauth }: z.infer<typeof asking>,
): boolean {
  const expected = Buffer.from(signatureOf(storage, `${file};${until}`))
  const given = Buffer.from(tempauth)
  return (
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    Number(until) > Date.now()
  )
}

function sendContent(storage: DatabaseSync, fileId: string, response: Response): void {
  try {
    const { mediaType, bytes } = readContent(storage, fileId)
    // A page from the library must not act as the tenant's own.
    if (mediaType.startsWith('text/html')) response.set('Content-Security-Policy', 'sandbox')
    response.type(mediaType).set('X-Content-Type-Options', 'nosniff').send(Buffer.from(bytes))
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown
    response.status(404).send('This file is no longer in the library.')
  }
}
