// Files from outside that are kept with a record: the one it was imported from, and the one in which the chief officer's
// comments came. Each is read again as it came.
import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { MOST_BYTES } from '#core/attachment.ts'
import type { Outcome } from '#core/outcome.ts'
import type { OutsideFile } from '#core/sourceFile.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { type Caller, callerOf } from '../callers.ts'
import { commentsFile, fileComments } from '../chiefOfficer/fileComments.ts'
import { keepOriginal, originalFile } from '../originalFile.ts'
import { idIn, needDone } from './reading.ts'
import { sendPrint } from './sendPrint.ts'

type KeptFile = {
  readonly address: string
  readonly keep: (
    desk: Desk,
    acting: Acting,
    recordId: string,
    file: OutsideFile,
  ) => Promise<Outcome<string>>
  readonly read: (desk: Desk, acting: Acting, recordId: string) => Promise<OutsideFile>
}

const KEPT_FILES: readonly KeptFile[] = [
  { address: 'comments-file', keep: fileComments, read: commentsFile },
  { address: 'original-file', keep: keepOriginal, read: originalFile },
]

const query = z.object({ name: z.string().min(1).max(400) })

// A little more, so that a file just too large is refused in words about files.
const LARGEST_BODY = MOST_BYTES + 1_024

function fileIn({ query: asked, body }: Request): OutsideFile {
  const { name } = query.parse(asked)
  return { name, bytes: new Uint8Array(Buffer.isBuffer(body) ? body : []) }
}

export function keptFileRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const router = Router()
  const acting = (response: Response): Acting => actingAs(callerOf(response))
  for (const { address, keep, read } of KEPT_FILES) {
    const path = `/records/:recordId/${address}`
    const takeIn = express.raw({ type: 'application/octet-stream', limit: LARGEST_BODY })
    router.put(path, takeIn, async (request, response) => {
      const outcome = await keep(desk, acting(response), idIn(request.params), fileIn(request))
      response.json({ fileName: needDone(outcome) })
    })
    router.get(path, async (request, response) => {
      const { name, bytes } = await read(desk, acting(response), idIn(request.params))
      sendPrint(response, name, { bytes, mediaType: 'application/octet-stream', extension: '' })
    })
  }
  return router
}
