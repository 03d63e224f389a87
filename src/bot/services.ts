// The one place in the service that builds adapters.
import type { RequestListener } from 'node:http'
import { toInstant } from '#core/day.ts'
import { printDocument } from '#documents/print.ts'
import { publicKeySet, type ReceiptKeys } from '#documents/receipt.ts'
import { openOrMakeReceiptKeys, openReceiptKeys } from '#documents/receiptKey.ts'
import { createActivityFeed } from '#sharepoint/activityFeed.ts'
import { checkColumns } from '#sharepoint/columnCheck.ts'
import { createDisposalLog, createRemovals } from '#sharepoint/disposalLog.ts'
import type { GraphClient } from '#sharepoint/graphClient.ts'
import { createMailbox } from '#sharepoint/mailbox.ts'
import { createOfficeStore } from '#sharepoint/officeStore.ts'
import { createPrintLibrary } from '#sharepoint/printLibrary.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { createRoundStore } from '#sharepoint/roundStore.ts'
import { openSite, type Site } from '#sharepoint/site.ts'
import { createFindingStore } from '#sharepoint/findingStore.ts'
import { createHistoryStore } from '#sharepoint/historyStore.ts'
import type { Acting, Desk } from './approvals/desk.ts'
import { createBackground } from './background.ts'
import { type Caller, createCallers } from './callers.ts'
import { createCards } from './cards.ts'
import { createChat } from './chat.ts'
import { createGraph, type Graph } from './graph.ts'
import { createLinkReader, createLinks } from './links.ts'
import type { Log } from './log.ts'
import { isLoopback } from './loopback.ts'
import { createOneAtATime } from './oneAtATime.ts'
import { createReceipts } from './receipts.ts'
import type { AllRecords } from './routes/audit.ts'
import { mountRoutes, openServer } from './server.ts'
import type { Settings } from './settings.ts'
import { clientStateOf, keepSubscribed } from './subscription.ts'
import { createSweep } from './sweep.ts'
import { createTeamsBot, type TeamsBot } from './teamsBot.ts'
import { startTelemetry } from './telemetry/startTelemetry.ts'
import { eachInSpan, type Telemetry } from './telemetry/telemetry.ts'
import { createTokens, type Tokens } from './tokens.ts'
import { createTurns } from './turns/createTurns.ts'

/** After so many sweeps missed, the service says that it is not ready. */
const MISSED_SWEEPS = 5

export type Service = {
  readonly server: RequestListener
  /** To be called once the server listens: sweeps, and asks SharePoint to ring. */
  begin(): void
  isReady(): boolean
  /** Waits for what is going on. */
  finish(): Promise<void>
}

const createActingAs =
  (graph: Graph, site: Site) =>
  (caller: Caller): Acting => ({
    by: { id: caller.id, name: caller.name },
    records: createRecordStore(graph.as(caller), site),
  })

const createAllAs =
  (graph: Graph, site: Site) =>
  (caller: Caller): AllRecords => {
    const client = graph.as(caller)
    return {
      records: createRecordStore(client, site),
      findings: createFindingStore(client, site),
      history: createHistoryStore(client, site),
    }
  }

type Around = { readonly bot: TeamsBot; readonly telemetry: Telemetry; readonly log: Log }

function createDesk(
  settings: Settings,
  { client, site, keys, bot, telemetry, log }: Opened & Around,
): Desk {
  const linkTo = createLinks(settings)
  const now = () => toInstant(new Date())
  return {
    records: createRecordStore(client, site),
    rounds: createRoundStore(client, site),
    office: createOfficeStore(client, site),
    prints: createPrintLibrary(client, site),
    disposals: createDisposalLog(client, site),
    removals: createRemovals(client, site),
    activity: createActivityFeed(client, {
      activityType: settings.ACTIVITY_TYPE,
      linkTo,
    }),
    mailbox: createMailbox(client),
    chat: eachInSpan(telemetry, 'chat', createChat(bot.api, settings)),
    cards: createCards(linkTo, now),
    receipts: createReceipts(keys, settings.PUBLIC_BASE),
    print: printDocument,
    recordIn: createLinkReader(settings),
    alone: createOneAtATime(),
    background: createBackground(log),
    now,
    log,
    telemetry,
  }
}

type Opened = { readonly client: GraphClient; readonly site: Site; readonly keys: ReceiptKeys }

async function open(settings: Settings, tokens: Tokens, graph: Graph): Promise<Opened> {
  // By itself, so that what is wrong with the sign-in is told in its own words.
  await tokens.service()
  const client = graph.asService()
  const openKeys = isLoopback(settings.PUBLIC_BASE) ? openOrMakeReceiptKeys : openReceiptKeys
  const [keys, site] = await Promise.all([
    openKeys(settings.RECEIPT_KEY_FILE),
    openSite(client, settings.SITE_PATH),
  ])
  await checkColumns(client, site)
  return { client, site, keys }
}

/** Throws an Error with a sentence where the site, a column, the sign-in or the key of receipts can't be had. */
export async function createService(settings: Settings, log: Log): Promise<Service> {
  const telemetry = await startTelemetry(settings, log)
  const tokens = createTokens(settings)
  const graph = createGraph(settings, tokens, telemetry)
  const opened = await open(settings, tokens, graph).catch(async (thrown: unknown) => {
    // Several offices: it is tried again, with a telemetry of its own.
    await telemetry.stop()
    throw thrown
  })
  const server = openServer(settings, log, telemetry)
  const bot = createTeamsBot(settings, tokens.bot, server, log, telemetry)
  const desk = createDesk(settings, { ...opened, bot, telemetry, log })
  const sweep = createSweep(desk, settings.SWEEP_SECONDS)
  const ring = (): void => desk.background.start('sweep', () => sweep.ring())
  const clientState = clientStateOf(opened.keys[0].d, settings)
  const isReady = (): boolean => sweep.wasThroughWithin(MISSED_SWEEPS * settings.SWEEP_SECONDS)
  await bot.listenTo(createTurns(desk, ring))
  mountRoutes(server, {
    settings,
    desk,
    callers: createCallers(settings),
    actingAs: createActingAs(graph, opened.site),
    allAs: createAllAs(graph, opened.site),
    keys: publicKeySet(opened.keys),
    clientState,
    ring,
    isReady,
  })
  let unsubscribe = (): void => undefined
  return {
    server,
    isReady,
    begin: () => {
      ring()
      unsubscribe = keepSubscribed(opened.client, { ...settings, clientState }, opened.site, log)
    },
    finish: async () => {
      unsubscribe()
      sweep.stop()
      await desk.background.settled()
      await telemetry.stop()
    },
  }
}
