// The pieces of a large upload. The address of a session is its own permission: no token goes with it.
import express, { type Request, type Response, type Router } from 'express'
import { inTransaction } from '../storage.ts'
import type { Tenant } from '../tenant.ts'
import {
  type Answer,
  type Call,
  errorBody,
  invalidRequest,
  newRequestIds,
  NO_CONTENT,
  ok,
  Refused,
} from './answer.ts'
import { needFile } from './files.ts'
import { uploadInto, uploadOver } from './upload.ts'
import { needSession, progressOf, UPLOAD_PATH, type UploadSession } from './uploadSession.ts'

const PIECE_UNIT = 320 * 1_024
const LARGEST_PIECE = 60 * 1_024 * 1_024

export function createUploads(tenant: Tenant): Router {
  const router = express.Router()
  const { uploads, storage, notices } = tenant
  router.use(UPLOAD_PATH, (_request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
    })
    next()
  })
  const address = `${UPLOAD_PATH}/:key`
  router.options(address, (_request, response) => response.status(204).end())
  router.get(
    address,
    answering((key) => ok(progressOf(needSession(uploads, key)))),
  )
  router.delete(
    address,
    answering((key) => {
      needSession(uploads, key)
      uploads.delete(key)
      return NO_CONTENT
    }),
  )
  router.put(
    address,
    express.raw({ type: () => true, limit: LARGEST_PIECE }),
    answering((key, request) => {
      const answer = inTransaction(storage, () => takePiece(tenant, key, request))
      notices.wake()
      return answer
    }),
  )
  return router
}

/** 202 with what is expected next; 201 or 200 with the file after the last piece. */
function takePiece({ uploads }: Tenant, key: string, request: Request): Answer {
  const session = needSession(uploads, key)
  const bytes: unknown = request.body
  const { first, last, total } = readRange(request.get('content-range') ?? '')
  if (!Buffer.isBuffer(bytes) || bytes.length !== last - first + 1)
    throw invalidRequest('The Content-Range does not match the number of bytes that came.')
  if (first !== session.received)
    throw new Refused(
      416,
      'invalidRange',
      'Optimistic concurrency failure during fragmented upload',
    )
  const isLast = last + 1 === total
  if (!isLast && bytes.length % PIECE_UNIT !== 0)
    throw invalidRequest('Every piece but the last must be a multiple of 320 KiB.')
  const further = {
    ...session,
    pieces: [...session.pieces, bytes],
    received: session.received + bytes.length,
  }
  if (isLast) uploads.delete(key)
  else uploads.set(key, further)
  return isLast ? commit(further) : { status: 202, body: progressOf(further) }
}

function readRange(header: string): {
  readonly first: number
  readonly last: number
  readonly total: number
} {
  const [, first, last, total] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header) ?? []
  const range = { first: Number(first), last: Number(last), total: Number(total) }
  if (total === undefined || range.last >= range.total || range.first > range.last)
    throw invalidRequest('The Content-Range is missing or not well formed.')
  return range
}

function commit({ place, call, pieces, replaces }: UploadSession): Answer {
  const behaviour = replaces ? 'replace' : 'fail'
  const upload: Call = {
    ...call,
    query: new URLSearchParams({ '@microsoft.graph.conflictBehavior': behaviour }),
    // The session was asked for in JSON; the file is of the type its name says.
    header: (name) => (name.toLowerCase() === 'content-type' ? undefined : call.header(name)),
    body: Buffer.concat(pieces),
  }
  return 'names' in place
    ? uploadInto(upload, place.list, place.parent, place.names)
    : uploadOver(upload, place.list, needFile(call.tenant.storage, place.list, place.file.id))
}

const answering =
  (handle: (key: string, request: Request) => Answer) =>
  (request: Request, response: Response): void => {
    try {
      const { status, body } = handle(String(request.params['key']), request)
      response.status(status).json(body)
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      response.status(thrown.status).json(errorBody(thrown, newRequestIds(undefined)))
    }
  }
