// The service's addresses, as the tab needs them.
import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import type { Day } from '#core/day.ts'
import type { DecisionWanted } from '#core/deeds.ts'
import type { Recipient, SendingEvent, SendingWay } from '#core/publication.ts'
import type { PointWanted } from '#core/returning.ts'
import { ANSWER_MS, createServiceCalls, DOCUMENT_MS } from './serviceCalls.ts'

export const PAPER_FORMATS = ['html', 'docx', 'pdf'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]
export const AUDIT_FORMATS = [...PAPER_FORMATS, 'csv'] as const
export type AuditFormat = (typeof AUDIT_FORMATS)[number]

const askedShape = z.object({ round: z.number(), state: z.string(), delivered: z.boolean() })
const decidedShape = z.object({
  round: z.number(),
  state: z.enum(['Approved', 'Returned']),
  decidedBy: z.string(),
  decidedAs: z.string(),
  decidedAt: z.string(),
})

const messageShape = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  from: z.string(),
})
/** `from` is the mailbox from which the service may send it; `''` where it is sent by hand. */
export type PreparedMessage = z.infer<typeof messageShape>

/** `message` where something else was sent than the message prepared. */
export type SendingTold = SendingEvent & { readonly how: SendingWay; readonly message?: string }

type Delivery = z.infer<typeof askedShape>

export type ApprovalApi = {
  ask(recordId: string): Promise<Delivery>
  decide(
    recordId: string,
    shown: { readonly round: number; readonly fingerprint: string },
    wanted: DecisionWanted,
  ): Promise<z.infer<typeof decidedShape>>
  /** Decides nothing: the person is reminded on that day. */
  askLater(recordId: string, round: number, on: Day): Promise<void>
  /** Decides nothing: it is kept for the return. Without words, what was noted about the same is taken away. */
  note(recordId: string, round: number, point: PointWanted): Promise<void>
  withdraw(recordId: string, round: number): Promise<void>
  publish(
    recordId: string,
    event: { readonly publishedOn: Day; readonly address: string; readonly lateReason?: string },
  ): Promise<void>
  document(recordId: string, format: PaperFormat): Promise<Blob>
  /** Keeps the file in which the chief officer’s comments came, and names it in the record; gives back its name there. */
  attachComments(recordId: string, file: File): Promise<string>
  commentsFile(recordId: string): Promise<Blob>
  /** Keeps the file that the record was imported from and names; once, however often it is sent. */
  keepOriginal(recordId: string, file: File): Promise<void>
  originalFile(recordId: string): Promise<Blob>
  /** The letter with which a copy of what was published goes. */
  letter(recordId: string, to: Recipient, format: PaperFormat): Promise<Blob>
  /** The same letter as a message. */
  message(recordId: string, to: Recipient): Promise<PreparedMessage>
  /** The service sends it. `again` where it may have gone before, and a person has seen that it did not. */
  mail(recordId: string, to: Recipient, again: boolean): Promise<void>
  recordSent(recordId: string, told: SendingTold): Promise<void>
  /** For whoever may sign it off today: all of the record is deleted, and the log keeps that it was. */
  dispose(recordId: string, reason: string): Promise<void>
  /** The audit committee's paper, of reports published from one day to another; `since` is the day of the last paper. */
  audit(
    window: { readonly from: Day; readonly to: Day; readonly since: Day },
    format: AuditFormat,
  ): Promise<Blob>
  /** Says that one is in the record; gives back the names of the others. */
  signPresence(recordId: string): Promise<readonly string[]>
  endPresence(recordId: string): Promise<void>
  /** Those that receipts are checked against (RFC 7517). */
  publicKeys(): Promise<JSONWebKeySet>
}

/** Imports keep hundreds of files one after another. */
const IN_A_ROW_SECONDS = 600

const attachedShape = z.object({ fileName: z.string() })
const othersShape = z.object({ others: z.array(z.string()) })
const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

export function createApprovalApi(token: () => Promise<string>): ApprovalApi {
  const { call, post, put } = createServiceCalls(token)
  const ofRecord = (recordId: string): string => `/api/records/${encodeURIComponent(recordId)}`
  const ofApproval = (recordId: string): string => `/api/approvals/${encodeURIComponent(recordId)}`
  return {
    ask: async (recordId) =>
      askedShape.parse(await (await post('/api/approvals', { recordId })).json()),
    decide: async (recordId, shown, wanted) =>
      decidedShape.parse(
        await (await post(`${ofApproval(recordId)}/decision`, { ...shown, ...wanted })).json(),
      ),
    askLater: async (recordId, round, on) => {
      await post(`${ofApproval(recordId)}/reminder`, { round, on })
    },
    note: async (recordId, round, point) => {
      await post(`${ofApproval(recordId)}/point`, { round, ...point })
    },
    withdraw: async (recordId, round) => {
      await post(`${ofApproval(recordId)}/withdrawal`, { round })
    },
    publish: async (recordId, event) => {
      await post(`${ofRecord(recordId)}/publication`, event)
    },
    document: async (recordId, format) =>
      (await call(`${ofRecord(recordId)}/document?format=${format}`, DOCUMENT_MS)).blob(),
    attachComments: async (recordId, file) =>
      attachedShape.parse(await (await put(`${ofRecord(recordId)}/comments-file`, file)).json())
        .fileName,
    keepOriginal: async (recordId, file) => {
      await put(`${ofRecord(recordId)}/original-file`, file, IN_A_ROW_SECONDS)
    },
    originalFile: async (recordId) =>
      (await call(`${ofRecord(recordId)}/original-file`, DOCUMENT_MS)).blob(),
    commentsFile: async (recordId) =>
      (await call(`${ofRecord(recordId)}/comments-file`, DOCUMENT_MS)).blob(),
    letter: async (recordId, to, format) =>
      (
        await call(
          `${ofRecord(recordId)}/letter?${new URLSearchParams({ to, format })}`,
          DOCUMENT_MS,
        )
      ).blob(),
    message: async (recordId, to) =>
      messageShape.parse(
        await (await call(`${ofRecord(recordId)}/message?to=${to}`, ANSWER_MS)).json(),
      ),
    mail: async (recordId, to, again) => {
      await post(`${ofRecord(recordId)}/mail`, { to, again }, DOCUMENT_MS)
    },
    recordSent: async (recordId, told) => {
      await post(`${ofRecord(recordId)}/sending`, told)
    },
    dispose: async (recordId, reason) => {
      await post(`${ofRecord(recordId)}/disposal`, { reason }, DOCUMENT_MS)
    },
    audit: async (window, format) =>
      (await call(`/api/audit?${new URLSearchParams({ ...window, format })}`, DOCUMENT_MS)).blob(),
    signPresence: async (recordId) =>
      othersShape.parse(await (await post(`${ofRecord(recordId)}/presence`, {})).json()).others,
    endPresence: async (recordId) => {
      await post(`${ofRecord(recordId)}/presence`, { isLeaving: true })
    },
    publicKeys: async () =>
      keysShape.parse(await (await call('/.well-known/jwks.json', ANSWER_MS)).json()),
  }
}
