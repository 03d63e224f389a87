// A tenant as an administrator finds it, the commands they run, and what they do in Microsoft's own pages.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { openSite } from '#sharepoint/site.ts'
import type { RecordStore } from '#core/ports.ts'
import { createLog } from '../../src/bot/log.ts'
import { createService } from '../../src/bot/services.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { COMMISSIONER, type Door, openDoor, SITE_PATH } from '../bot/office.ts'
import { settingsFor } from '../bot/settings.ts'
import { graphSender, type Send, sender, SITE, startTenant } from '../local-tenant/tenant.ts'

type Ran = { readonly code: number; readonly said: string }

export type NewOffice = {
  readonly environment: NodeJS.ProcessEnv
  readonly base: string
  readonly graphBase: string
  readonly serviceBase: string
  /** `npm run NAME -- WORDS` */
  run(name: string, words?: readonly string[], more?: NodeJS.ProcessEnv): Promise<Ran>
  graph(who: string): Promise<Send>
  api(person: string): Promise<Send>
  readonly plain: Send
  token(who: string, audience?: string, more?: string): Promise<string>
  recordsAs(person: string): Promise<RecordStore>
  /** The office's holders and settings, as its manager writes them in SharePoint. */
  fillIn(): Promise<void>
  startService(): Promise<void>
  /** Nothing answers at its address from then on. */
  stopService(): Promise<void>
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')
const SETTINGS = ['bodyName', 'forceName', 'inspectorsAddress', 'homeSecretaryAddress']

const runCommand = (
  name: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Ran> =>
  new Promise((resolve) => {
    const file = join(ROOT, 'infra/commands', `${name}.ts`)
    const child = execFile(
      process.execPath,
      [file, ...words],
      { timeout: 60_000, env: environment },
      (_fault, stdout, stderr) => resolve({ code: child.exitCode ?? -1, said: stdout + stderr }),
    )
  })

type Running = { finish(): Promise<void> }

async function serve(door: Door, environment: NodeJS.ProcessEnv): Promise<Running> {
  const settings = readSettings(environment)
  const service = await createService(settings, createLog('silent'))
  door.open(service.server)
  service.begin()
  return service
}

async function fillIn(manager: Send): Promise<void> {
  await manager('POST', `${SITE}/lists/Office holders/items`, { fields: COMMISSIONER })
  for (const Title of SETTINGS)
    await manager('POST', `${SITE}/lists/Office settings/items`, {
      fields: { Title, Value: 'Northmarch' },
    })
}

/** @param isNew whether no administrator has been there: else consent was given and the app is in Teams. */
export async function openNewOffice(isNew = true): Promise<NewOffice> {
  const door = await openDoor()
  const tenant = await startTenant(door.base, isNew)
  const { base, plain, graphBase } = tenant
  const token: typeof tenant.token = (...words) => tenant.token(...words)
  const environment = await settingsFor({ base, plain }, door.base)
  const graph = async (who: string): Promise<Send> => graphSender(graphBase, await token(who))
  let running: Running | undefined
  const stop = async (): Promise<void> => {
    await running?.finish()
    running = undefined
    await door.close()
  }
  return {
    environment,
    base,
    graphBase,
    serviceBase: door.base,
    plain,
    token,
    run: (name, words = [], more = {}) => runCommand(name, words, { ...environment, ...more }),
    graph,
    api: async (person) => sender(door.base, await token(person, 'api')),
    recordsAs: async (person) => {
      const client = createGraphClient({ graphBase, token: () => token(person) })
      return createRecordStore(client, await openSite(client, SITE_PATH))
    },
    fillIn: async () => fillIn(await graph('records-manager')),
    startService: async () => {
      running = await serve(door, environment)
    },
    stopService: stop,
    close: async () => {
      await stop()
      await tenant.close()
    },
  }
}
