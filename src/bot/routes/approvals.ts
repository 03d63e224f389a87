// The tab's way to ask, decide, withdraw and publish. Each is done by the person in the token.
import express, { Router } from 'express'
import { z } from 'zod'
import { instantInWords } from '#core/day.ts'
import { REFUSAL_TEXT } from '#core/refusals.ts'
import { type ApprovalRound, decisionOf } from '#core/round.ts'
import { dayShape } from '#shapes/day.ts'
import { askForApproval } from '../approvals/askForApproval.ts'
import { type Decided, decideRound } from '../approvals/decideRound.ts'
import type { Acting, Desk } from '../approvals/desk.ts'
import { publishRecord } from '../approvals/publishRecord.ts'
import { withdraw } from '../approvals/withdraw.ts'
import { askLater, notePoint } from '../approvals/notes.ts'
import { type Caller, callerOf } from '../callers.ts'
import { problemOfRefusal } from '../problems.ts'
import { idIn, needDone, recordIdShape } from './reading.ts'

const LARGEST_BODY = '64kb'
const roundNumber = z.int().min(1)

const asking = z.object({ recordId: recordIdShape })
const deciding = z.object({
  round: roundNumber,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'must be the fingerprint that was shown'),
  decision: z.enum(['approve', 'return']),
  words: z.string().max(10_000).default(''),
  finding: z.int().min(0).optional(),
  withNoted: z.boolean().default(false),
})
const postponing = z.object({ round: roundNumber, on: dayShape })
const noting = z.object({
  round: roundNumber,
  words: z.string().max(10_000),
  finding: z.int().min(0).optional(),
})
const withdrawing = z.object({ round: roundNumber })
const publishing = z.object({
  publishedOn: dayShape,
  address: z.url({ protocol: /^https?$/, error: 'must be the web address it stands at' }),
  lateReason: z.string().max(10_000).optional(),
})

/** Whoever comes second is told what was decided. */
function sentenceFor({ refusal, round }: Extract<Decided, { done: false }>): string {
  const decision = decisionOf(round)
  if (refusal !== 'alreadyDecided' || !decision) return REFUSAL_TEXT[refusal]
  const deed = round.state.state === 'Approved' ? 'approved' : 'returned'
  return `${decision.by.name}, ${decision.as}, ${deed} this record on ${instantInWords(decision.at)}.`
}

const told = (round: ApprovalRound): object => {
  const decision = decisionOf(round)
  return {
    round: round.number,
    state: round.state.state,
    ...(decision && {
      decidedBy: decision.by.name,
      decidedAs: decision.as,
      decidedAt: decision.at,
    }),
  }
}

/** `actingAs` gives the stores as that person may use them. */
export function approvalRoutes(desk: Desk, actingAs: (caller: Caller) => Acting): Router {
  const router = Router()
  router.use(express.json({ limit: LARGEST_BODY }))
  router.post('/approvals', async (request, response) => {
    const wanted = asking.parse(request.body)
    const asked = needDone(
      await askForApproval(desk, actingAs(callerOf(response)), wanted.recordId),
    )
    response.json({ ...told(asked.round), delivered: asked.delivered })
  })
  router.post('/approvals/:recordId/decision', async (request, response) => {
    const { round, fingerprint, ...wanted } = deciding.parse(request.body)
    const shown = { recordId: idIn(request.params), round, fingerprint }
    const { id, name } = callerOf(response)
    const decided = await decideRound(desk, { id, name }, shown, wanted)
    if (!decided.done) throw problemOfRefusal(decided.refusal, sentenceFor(decided))
    response.json(told(decided.round))
  })
  router.post('/approvals/:recordId/reminder', async (request, response) => {
    const { round, on } = postponing.parse(request.body)
    const which = { recordId: idIn(request.params), round }
    needDone(await askLater(desk, callerOf(response).id, which, on))
    response.json({ round, on })
  })
  router.post('/approvals/:recordId/point', async (request, response) => {
    const { round, ...point } = noting.parse(request.body)
    const which = { recordId: idIn(request.params), round }
    needDone(await notePoint(desk, callerOf(response).id, which, point))
    response.json({ round })
  })
  router.post('/approvals/:recordId/withdrawal', async (request, response) => {
    const { round } = withdrawing.parse(request.body)
    const acting = actingAs(callerOf(response))
    response.json(told(needDone(await withdraw(desk, acting, idIn(request.params), round))))
  })
  router.post('/records/:recordId/publication', async (request, response) => {
    const { lateReason, ...event } = publishing.parse(request.body)
    const acting = actingAs(callerOf(response))
    const record = needDone(
      await publishRecord(desk, acting, idIn(request.params), {
        ...event,
        ...(lateReason !== undefined && { lateReason }),
      }),
    )
    response.json({ status: record.status, ...record.publication })
  })
  return router
}
