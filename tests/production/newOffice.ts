// A tenant with an empty site, as an administrator finds it, and the commands they run.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { createGraphClient } from '#sharepoint/graphClient.ts'
import { createRecordStore } from '#sharepoint/recordStore.ts'
import { openSite } from '#sharepoint/site.ts'
import type { RecordStore } from '#core/ports.ts'
import { createLog } from '../../src/bot/log.ts'
import { createService } from '../../src/bot/services.ts'
import { readSettings } from '../../src/bot/settings.ts'
import { type Door, openDoor, SITE_PATH } from '../bot/office.ts'
import { settingsFor } from '../bot/settings.ts'
import { graphSender, type Send, sender, startTenant } from '../local-tenant/tenant.ts'

type Ran = { readonly code: number; readonly said: string }

export type NewOffice = {
  readonly environment: NodeJS.ProcessEnv
  readonly serviceBase: string
  /** `npm run NAME -- WORDS` */
  run(name: string, words?: readonly string[], more?: NodeJS.ProcessEnv): Promise<Ran>
  graph(who: string): Promise<Send>
  api(person: string): Promise<Send>
  readonly plain: Send
  recordsAs(person: string): Promise<RecordStore>
  startService(): Promise<void>
  /** Nothing answers at its address from then on. */
  stopService(): Promise<void>
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '../..')

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

export async function openNewOffice(): Promise<NewOffice> {
  const door = await openDoor()
  const tenant = await startTenant(door.base)
  const { plain, graphBase } = tenant
  const token: typeof tenant.token = (...words) => tenant.token(...words)
  const environment = await settingsFor({ base: tenant.base, plain }, door.base)
  let running: Running | undefined
  const stop = async (): Promise<void> => {
    await running?.finish()
    await door.close()
  }
  return {
    environment,
    serviceBase: door.base,
    plain,
    run: (name, words = [], more = {}) => runCommand(name, words, { ...environment, ...more }),
    graph: async (who) => graphSender(graphBase, await token(who)),
    api: async (person) => sender(door.base, await token(person, 'api')),
    recordsAs: async (person) => {
      const client = createGraphClient({ graphBase, token: () => token(person) })
      return createRecordStore(client, await openSite(client, SITE_PATH))
    },
    startService: async () => {
      running = await serve(door, environment)
      await plain('POST', '/local/chat/install')
    },
    stopService: stop,
    close: async () => {
      await stop()
      await tenant.close()
    },
  }
}
