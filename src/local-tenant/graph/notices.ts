// Change notices: a moment after a write, each subscriber of the list is told that something changed, not what.
// A notice that is not taken is sent again later, further and further apart.
import type { DatabaseSync } from 'node:sqlite'
import { TENANT_ID } from '../identity.ts'
import type { Definition } from './subscriptions.ts'

const GATHER_MS = 150
const ANSWER_MS = 3_000
const LONGEST_WAIT_MS = 60_000

export type Notices = {
  /** Something may have changed. */
  wake(): void
  /** Sends `reauthorizationRequired` to every subscriber that gave an address for it. */
  askForReauthorization(): void
  close(): void
}

type Due = { readonly id: string; readonly change: number; readonly definition: Definition }

export function createNotices(storage: DatabaseSync): Notices {
  let timer: NodeJS.Timeout | undefined
  let failures = 0
  let isClosed = false

  function wakeIn(ms: number): void {
    if (isClosed) return
    timer ??= setTimeout(() => {
      timer = undefined
      void sendDue()
    }, ms)
  }

  async function sendDue(): Promise<void> {
    const due = dueNotices(storage)
    const taken = await Promise.all(
      due.map(async (one) =>
        (await post(one.definition.notificationUrl, noticeOf(one))) ? one : undefined,
      ),
    )
    if (isClosed) return
    for (const one of taken)
      if (one)
        storage.prepare('UPDATE subscriptions SET noticed = ? WHERE id = ?').run(one.change, one.id)
    failures = taken.includes(undefined) ? failures + 1 : 0
    if (failures > 0) wakeIn(Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures))
  }

  wakeIn(GATHER_MS)
  return {
    wake: () => wakeIn(GATHER_MS),
    askForReauthorization: () => {
      for (const one of allSubscriptions(storage)) {
        const { lifecycleNotificationUrl } = one.definition
        if (lifecycleNotificationUrl !== undefined)
          void post(lifecycleNotificationUrl, lifecycleNoticeOf(one))
      }
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}

const allSubscriptions = (storage: DatabaseSync, where = ''): readonly Due[] =>
  storage
    .prepare(
      `SELECT id, definition, change FROM subscriptions JOIN serials ON serials.list = subscriptions.list
       WHERE expires > ? ${where}`,
    )
    .all(new Date().toISOString())
    .map((row) => ({
      id: String(row['id']),
      change: Number(row['change']),
      definition: JSON.parse(String(row['definition'])) as Definition,
    }))

const dueNotices = (storage: DatabaseSync): readonly Due[] =>
  allSubscriptions(storage, 'AND change > noticed')

const common = ({ id, definition }: Due): object => ({
  subscriptionId: id,
  subscriptionExpirationDateTime: definition.expirationDateTime,
  tenantId: TENANT_ID,
  ...(definition.clientState !== undefined && { clientState: definition.clientState }),
})

const noticeOf = (due: Due): object => ({
  ...common(due),
  changeType: 'updated',
  resource: due.definition.resource,
  resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' },
})

const lifecycleNoticeOf = (due: Due): object => ({
  ...common(due),
  lifecycleEvent: 'reauthorizationRequired',
})

async function post(url: string, notice: object): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ value: [notice] }),
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => undefined)
  return answer?.ok ?? false
}
