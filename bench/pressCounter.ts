// An office with as many records as are asked for, the service at work in it, and presses as Teams sends them.
import { once } from 'node:events'
import express from 'express'
import { z } from 'zod'
import { contentOf, fingerprintOf } from '#core/content.ts'
import { toInstant } from '#core/day.ts'
import { wholeOf } from '#core/ports.ts'
import { type ApprovalRound, ROUND_STEPS } from '#core/round.ts'
import { localConfig } from '#infra/start/serviceSettings.ts'
import { createLog } from '../src/bot/log.ts'
import { readSettings } from '../src/bot/settings.ts'
import { createTeamsBot } from '../src/bot/teamsBot.ts'
import type { Incoming, Reply } from '../src/bot/turns/turn.ts'
import { openForgetfulStorage } from '../src/local-tenant/storage.ts'
import { type Office, openOfficeWithService } from '../tests/bot/office.ts'
import { type Send, sender, SITE } from '../tests/local-tenant/tenant.ts'
import { copy } from './officeSite.ts'

const configShape = localConfig.extend({ lists: z.record(z.string(), z.string()) })
const answerShape = z.object({
  value: z.union([z.object({ type: z.string() }), z.literal('Done.')]),
})
const subscriptionsShape = z.object({ value: z.array(z.object({ id: z.string() })) })
const batchShape = z.object({
  responses: z.array(z.object({ id: z.string(), body: z.unknown() })),
})
// What a decision writes, as it was read.
const fieldsShape = z.object({
  Title: z.string(),
  State: z.string(),
  Fingerprint: z.string(),
  Shown: z.string(),
  CardPlaces: z.string(),
  Progress: z.string(),
})
const roundsShape = z.object({
  value: z.array(z.object({ id: z.string(), eTag: z.string(), fields: fieldsShape })),
})

export type Press = () => Promise<{ readonly status: number; readonly isAnswered: boolean }>

export type Counter = {
  /** A press that approves a record of its own. */
  decision(): Promise<Press>
  /** A press that draws a card again. */
  readonly look: Press
  /** A press at the bare bot. */
  readonly bareDecision: Press
  /** When all that follows a decision is done. */
  settled(): Promise<void>
  /** From now on no bell of SharePoint's sets off a sweep between two presses. */
  hushed(): Promise<void>
  close(): Promise<void>
}

const ALEX = { id: 'a1d0c7e4-0000-4000-8000-000000000003', name: 'Alex Fenwick' }
const CONVERSATION = 'a:1local-commissioner'

/** Asked about already, as far as its steps go: a card in the chat is not what is measured. */
async function askAbout(office: Office, recordId: string): Promise<ApprovalRound> {
  const stored = await office.records.open(recordId)
  if (!stored) throw new Error(`Record ${recordId} is not there.`)
  const { value } = stored.record
  const approval = { version: '1', round: 1 }
  await office.records.saveRecord({
    ...stored.record,
    value: { ...value, status: 'Awaiting approval', approval },
  })
  const content = contentOf(wholeOf(stored), '1')
  const round: ApprovalRound = {
    recordId,
    recordKey: value.key,
    title: value.title,
    number: 1,
    content,
    fingerprint: await fingerprintOf(content),
    documentVersion: '1',
    asked: { by: ALEX, at: toInstant(new Date()) },
    approver: ALEX,
    state: { state: 'Asked' },
    cardPlaces: [{ personId: ALEX.id, conversationId: CONVERSATION, messageId: '1' }],
    points: [],
    reminders: [],
    events: [],
    done: [...ROUND_STEPS],
  }
  return (await office.rounds.create(round)).value
}

const pressAt =
  (base: string, token: string, office: Office, botId: string, tenantId: string) =>
  (data: object): Press =>
  async () => {
    const answer = await sender(base, token)('POST', '/api/messages', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: 'f:1',
      channelId: 'msteams',
      serviceUrl: `${office.base}/connector/`,
      from: { id: '29:any', name: ALEX.name, aadObjectId: ALEX.id },
      recipient: { id: `28:${botId}` },
      conversation: { id: CONVERSATION, conversationType: 'personal', tenantId },
      value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' },
    })
    return { status: answer.status, isAnswered: answerShape.safeParse(answer.body).success }
  }

type Lists = { readonly records: string; readonly findings: string; readonly approvals: string }

/**
 * A bot of the Teams SDK and nothing else. Each press makes the two calls of Graph that a decision is: one reads a record
 * with its findings and rounds, the other writes the round.
 */
async function openBareBot(office: Office, graph: Send, { records, findings, approvals }: Lists) {
  const settings = readSettings(office.environment)
  const server = express()
  const bot = createTeamsBot(settings, async () => '', server, createLog('silent'))
  const items = (list: string): string => `${SITE}/lists/${list}/items`
  const ofRecord = (list: string): string =>
    `${items(list)}?$expand=fields&$filter=fields/RecordLookupId eq '1'`
  const addresses = [`${items(records)}/1?$expand=fields`, ofRecord(findings), ofRecord(approvals)]
  const reading = { requests: addresses.map((url, id) => ({ id: String(id), method: 'GET', url })) }
  const pressed = async (_incoming: Incoming): Promise<Reply> => {
    const { responses } = batchShape.parse((await graph('POST', '/$batch', reading)).body)
    const [round] = roundsShape.parse(responses.find(({ id }) => id === '2')?.body).value
    if (!round) throw new Error('The bare bot finds no round.')
    const written = await graph(
      'PATCH',
      `${items(approvals)}/${round.id}/fields`,
      { ...round.fields, DecisionWords: 'Approved.' },
      { 'If-Match': round.eTag },
    )
    if (written.status !== 200) throw new Error(`The bare bot could not write: ${written.status}.`)
    return { text: 'Done.' }
  }
  await bot.listenTo({
    pressed,
    said: pressed,
    searched: async () => [],
    linked: async () => undefined,
    installed: () => undefined,
  })
  const http = server.listen(0)
  await once(http, 'listening')
  const address = http.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { base: `http://localhost:${port}`, close: () => http.close() }
}

export async function openCounter(records: number, decisions: number): Promise<Counter> {
  const storage = openForgetfulStorage()
  const office = await openOfficeWithService({ SWEEP_SECONDS: '3600' }, undefined, storage)
  const config = configShape.parse((await office.plain('GET', '/local/config')).body)
  const listOf = (title: string): string => config.lists[title] ?? ''
  await office.newRecord()
  copy(storage, listOf('Acknowledgement records'), records, 'RecordKey', "'1'")
  copy(storage, listOf('Findings'), records, 'FindingKey', 'cast(n AS TEXT)')
  const token = await office.token('app:connector', 'bot')
  const rounds: ApprovalRound[] = []
  for (let id = 1; id <= decisions + 1; id += 1) rounds.push(await askAbout(office, String(id)))
  const graph = sender(`${office.base}/graph/v1.0`, await office.token('app:service'))
  const bare = await openBareBot(office, graph, {
    records: listOf('Acknowledgement records'),
    findings: listOf('Findings'),
    approvals: listOf('Approvals'),
  })
  const at = (base: string) => pressAt(base, token, office, config.apps.bot, config.tenantId)
  const ours = at(office.serviceBase)
  const looked = rounds.shift()
  return {
    async decision() {
      const round = rounds.shift()
      if (!round) throw new Error('No more records wait.')
      const { recordId, number, fingerprint } = round
      return ours({ action: 'approve', recordId, round: number, fingerprint })
    },
    look: ours({ action: 'refresh', recordId: looked?.recordId, round: 1 }),
    bareDecision: at(bare.base)({ action: 'approve' }),
    settled: () => office.finish(),
    async hushed() {
      const { value } = subscriptionsShape.parse((await graph('GET', '/subscriptions')).body)
      for (const { id } of value) await graph('DELETE', `/subscriptions/${id}`)
      await office.finish()
    },
    close: async () => {
      bare.close()
      await office.close()
    },
  }
}
