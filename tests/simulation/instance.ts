// One instance of the service: the real desk, sweep and turns, with the simulated world in place of the network.
import type { Instant } from '#core/day.ts'
import type { Person } from '#core/record.ts'
import { printHtml } from '#documents/html.ts'
import type { Acting, Desk } from '../../src/bot/approvals/desk.ts'
import { createBackground } from '../../src/bot/background.ts'
import { createCards } from '../../src/bot/cards.ts'
import { createLog } from '../../src/bot/log.ts'
import { createOneAtATime } from '../../src/bot/oneAtATime.ts'
import { quietTelemetry } from '../../src/bot/telemetry/telemetry.ts'
import { createReceipts } from '../../src/bot/receipts.ts'
import type { Sweep } from '../../src/bot/sweep.ts'
import type { Turns } from '../../src/bot/turns/turn.ts'
import type { ReceiptKeys } from '#documents/receipt.ts'
import {
  createActivity,
  createChat,
  createOffice,
  createPrints,
  createRecords,
  createRounds,
  NOT_USED,
} from './ports.ts'
import type { Product } from './product.ts'
import type { Process, Scheduler } from './scheduler.ts'
import type { Tenant } from './tenant.ts'

export const PUBLIC_BASE = 'https://records.example'
const SWEEP_SECONDS = 60
const silent = createLog('silent')
export const linkTo = (recordId: string): string => `${PUBLIC_BASE}/tab/records/${recordId}`

export type Instance = {
  readonly process: Process
  readonly desk: Desk
  readonly turns: Turns
  readonly sweep: Sweep
  /** Milliseconds by which its clock is wrong. */
  skewMs: number
  acting(by: Person): Acting
}

export type Building = {
  readonly scheduler: Scheduler
  readonly tenant: Tenant
  readonly keys: ReceiptKeys
  readonly product: Product
}

function createDesk(building: Building, now: () => Instant): Desk {
  const { scheduler, tenant, keys, product } = building
  return product.desk({
    records: createRecords(scheduler, tenant),
    rounds: createRounds(scheduler, tenant),
    office: createOffice(scheduler, tenant),
    prints: createPrints(scheduler, tenant),
    activity: createActivity(scheduler, tenant),
    disposals: { unfinished: async () => [], list: NOT_USED, signOff: NOT_USED, save: NOT_USED },
    removals: {
      record: NOT_USED,
      finding: NOT_USED,
      round: NOT_USED,
      files: NOT_USED,
      whyNotFiles: NOT_USED,
    },
    mailbox: {
      send: NOT_USED,
    },
    chat: createChat(scheduler, tenant),
    cards: createCards(linkTo, now),
    receipts: createReceipts(keys, PUBLIC_BASE),
    // Typesetting is pure and tested for itself; a web page carries the same record, in a thousandth of the time.
    print: async (printing, format) => ({
      bytes: new TextEncoder().encode(
        await scheduler.request(`print ${format}`, () => printHtml(printing)),
      ),
      mediaType: 'text/html',
      extension: `.${format}`,
    }),
    recordIn: () => undefined,
    alone: createOneAtATime(),
    background: createBackground(silent),
    now,
    log: silent,
    telemetry: quietTelemetry(),
  })
}

/** Starts an instance. It sweeps at once, as the service does. */
export function startInstance(building: Building, name: string): Promise<Instance> {
  const { scheduler, tenant, product } = building
  const process: Process = { name, isMortal: true, isAlive: true }
  const { promise, resolve } = Promise.withResolvers<Instance>()
  scheduler.start({ process }, () => {
    const now = (): Instant => new Date(scheduler.now + instance.skewMs).toISOString() as Instant
    const desk = createDesk(building, now)
    const sweep = product.createSweep(desk, SWEEP_SECONDS)
    const instance: Instance = {
      process,
      desk,
      sweep,
      turns: product.createTurns(desk, () => ring(instance)),
      skewMs: 0,
      acting: (by) => ({ by, records: createRecords(scheduler, tenant, by) }),
    }
    ring(instance)
    resolve(instance)
  })
  return promise
}

export const ring = ({ desk, sweep }: Instance): void =>
  desk.background.start('sweep', () => sweep.ring())
