// The ports of the core over the simulated tenant: each request waits for the scheduler, and may meet a mishap.
import { Fault } from '#core/faults.ts'
import type {
  ActivityFeed,
  OfficeStore,
  PrintLibrary,
  RecordStore,
  RoundStore,
} from '#core/ports.ts'
import type { Person } from '#core/record.ts'
import { OFFICE_SETTINGS } from '#infra/demonstration/office.ts'
import type { Chat } from '../../src/bot/approvals/desk.ts'
import type { Scheduler } from './scheduler.ts'
import {
  createRound,
  editMessage,
  holdersNow,
  postMessage,
  roundsOf,
  saveFinding,
  saveRecord,
  saveRound,
  type Tenant,
} from './tenant.ts'

export const NOT_USED = (): never => {
  throw new Error('The approval desk has never called this; the simulation must learn it first.')
}

/** As a person, or as the service. A record, its findings and its rounds are read each at their own moment. */
export function createRecords({ request }: Scheduler, tenant: Tenant, by?: Person): RecordStore {
  return {
    async open(id) {
      const [record, findings, rounds] = await Promise.all([
        request(`read record ${id}`, () => tenant.records.get(id)),
        request(`read findings ${id}`, () => tenant.findings.get(id) ?? []),
        request(`read rounds ${id}`, () => roundsOf(tenant, id)),
      ])
      if (!record) return undefined
      const { lastChange, ...stored } = record
      return { record: stored, findings, rounds, lastChange }
    },
    waiting: () =>
      request('read waiting', () => ({
        rows: [...tenant.records.values()].filter(
          ({ value }) => value.status === 'Awaiting approval',
        ),
        unreadable: [],
      })),
    saveRecord: (record) =>
      request(`save record ${record.id} as ${record.value.status}`, () =>
        saveRecord(tenant, record, by),
      ),
    saveFinding: (finding, recordId) =>
      request(`save finding ${finding.id}`, () => saveFinding(tenant, finding, recordId)),
    list: NOT_USED,
    create: NOT_USED,
    addFinding: NOT_USED,
    removeFinding: NOT_USED,
  }
}

export const createRounds = ({ request, task }: Scheduler, tenant: Tenant): RoundStore => ({
  create: (round) =>
    request(`create round ${round.recordKey}/${round.number}`, () => createRound(tenant, round)),
  save(round) {
    const current = task()
    const { state, done } = round.value
    return request(`save round ${round.id} as ${state.state} [${done.join(' ')}]`, () =>
      saveRound(tenant, round, current),
    )
  },
  changes: (token = '0') =>
    request('read changes', () => {
      const all = [...tenant.rounds.values()]
      const latest = Math.max(0, ...all.map(({ changedAt }) => changedAt))
      const rounds = all.filter(({ changedAt }) => changedAt > Number(token))
      return { rounds, unreadable: [], token: String(latest) }
    }),
  ofRecord: (recordId) => request(`read rounds ${recordId}`, () => roundsOf(tenant, recordId)),
})

export const createOffice = ({ request }: Scheduler, tenant: Tenant): OfficeStore => ({
  holders: () => request('read holders', () => holdersNow(tenant)),
  settings: () => request('read settings', () => OFFICE_SETTINGS),
})

/** A file is put, then described: two requests, and a process may end between them. */
export const createPrints = ({ request }: Scheduler, tenant: Tenant): PrintLibrary => ({
  async file(print) {
    await request(`put ${print.fileName}`, () =>
      tenant.prints.set(print.fileName, {
        ...print,
        // New contents leave a file's columns as they were.
        isDescribed: tenant.prints.get(print.fileName)?.isDescribed ?? false,
      }),
    )
    await request(`describe ${print.fileName}`, () => {
      const kept = tenant.prints.get(print.fileName)
      if (!kept) throw new Fault('gone', `${print.fileName} is no longer there.`)
      kept.isDescribed = true
    })
  },
  read: NOT_USED,
  namesOf: ({ roundKey }) =>
    request(`list files of ${roundKey}`, () =>
      [...tenant.prints.values()]
        .filter((print) => print.roundKey === roundKey)
        .map(({ fileName }) => fileName),
    ),
  label: NOT_USED,
  markPublished: ({ roundKey }, publishedOn) =>
    request(`mark prints of ${roundKey}`, () => {
      for (const print of tenant.prints.values())
        if (print.roundKey === roundKey) print.publishedOn = publishedOn
    }),
})

export const createActivity = ({ request }: Scheduler, tenant: Tenant): ActivityFeed => ({
  tell: (personId, { text }) =>
    request(`tell ${personId}`, () => {
      tenant.told.set(personId, [...(tenant.told.get(personId) ?? []), text])
    }),
})

export const createChat = ({ request }: Scheduler, tenant: Tenant): Chat => ({
  send: (personId, draw) =>
    request(`send card to ${personId}`, () => {
      if (!tenant.installed.has(personId))
        throw new Fault('notAllowed', 'The app is not installed for this person.')
      const { id } = postMessage(tenant, personId, { card: draw(`29:${personId}`) })
      return { personId, conversationId: `chat-${personId}`, messageId: id }
    }),
  edit: ({ messageId }, card) =>
    request(`edit ${messageId}`, () => editMessage(tenant, messageId, card)),
  redraw: ({ personId, messageId }, draw) =>
    request(`redraw ${messageId}`, () => editMessage(tenant, messageId, draw(`29:${personId}`))),
  remove: ({ messageId }) =>
    request(`remove ${messageId}`, () => {
      const message = tenant.messages.get(messageId)
      if (message) message.isRemoved = true
    }),
  conversationOf: (personId) =>
    request(`conversation with ${personId}`, () =>
      tenant.installed.has(personId) ? `chat-${personId}` : undefined,
    ),
  isOwn: (personId, conversationId) =>
    request(`conversation with ${personId}`, () => conversationId === `chat-${personId}`),
  say: (conversationId, text) =>
    request(`say in ${conversationId}`, () => {
      postMessage(tenant, conversationId.replace('chat-', ''), { text })
    }),
})
