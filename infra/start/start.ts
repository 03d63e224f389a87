// `npm start`: a Microsoft 365 for this machine, and the real service and tab against it, in one process tree.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDataFolder } from './dataFolder.ts'
import { openOffice } from './office.ts'
import { readOptions, type StartOptions } from './options.ts'
import { buildPages, needPages, pagesIn } from './pages.ts'
import { needFreePort } from './ports.ts'
import { type Part, startPart, untilAnswers } from './processes.ts'
import { openSecrets } from './secrets.ts'
import { localConfig, serviceSettings } from './serviceSettings.ts'

const TENANT = new URL('../../src/local-tenant/main.ts', import.meta.url)
const SERVICE = new URL('../../src/bot/main.ts', import.meta.url)
const WITHIN_MS = 30_000

const parts: Part[] = []
let isStopping = false

async function stopAll(): Promise<void> {
  isStopping = true
  // The service first: it finishes what it is writing to the tenant.
  for (const part of parts.toReversed()) await part.stop()
}

function start(...[name, file, args, env]: Parameters<typeof startPart>): Part {
  const part = startPart(name, file, args, env)
  parts.push(part)
  void part.ended.then(async (code) => {
    if (isStopping) return
    console.error(`The ${name} ended by itself (${code}). Everything is stopped.`)
    await stopAll()
    process.exit(1)
  })
  return part
}

async function run(options: StartOptions): Promise<void> {
  const folder = openDataFolder(options.data, options.fresh)
  const pages = pagesIn(options.pages ?? join(folder, 'pages'))
  if (options.pages) needPages(pages)
  await needFreePort(options.port, '--port')
  await needFreePort(options.appPort, '--app-port')
  const tenantBase = `http://localhost:${options.port}`
  const serviceBase = `http://localhost:${options.appPort}`
  const receiptKeyFile = join(folder, 'service', 'receipt-key.json')
  mkdirSync(join(folder, 'service'), { recursive: true })
  const secrets = openSecrets(folder)
  const built = options.pages ? Promise.resolve() : buildPages(pages)
  // Awaited below; a fault meanwhile must not end the process before it is told.
  built.catch(() => undefined)

  const tenant = start(
    'local tenant',
    TENANT,
    [
      ['--port', String(options.port)],
      ['--data', join(folder, 'tenant')],
      ['--service-base', serviceBase],
      ['--teams-page', pages.teamsPage],
    ].flat(),
    {
      LOCAL_SERVICE_SECRET: secrets.service,
      LOCAL_BOT_SECRET: secrets.bot,
      LOCAL_API_SECRET: secrets.api,
    },
  )
  await untilAnswers(tenant, `${tenantBase}/local/config`, WITHIN_MS)
  const config = localConfig.parse(await (await fetch(`${tenantBase}/local/config`)).json())
  await openOffice({ config, secrets, tenantBase, receiptKeyFile, withRecords: !options.empty })

  await built
  const addresses = {
    tenantBase,
    serviceBase,
    appPort: options.appPort,
    tabFolder: pages.tab,
    receiptKeyFile,
  }
  const service = start('service', SERVICE, [], {
    LOG_LEVEL: 'warn',
    ...serviceSettings(config, secrets, addresses),
  })
  await untilAnswers(service, `${serviceBase}/readyz`, WITHIN_MS)
  await fetch(`${tenantBase}/local/chat/install`, { method: 'POST' })
  console.log(
    [
      `Teams page     ${tenantBase}/?person=officer`,
      `  as the PCC   ${tenantBase}/?person=commissioner`,
      `SharePoint     ${tenantBase}/sharepoint`,
      `Service        ${serviceBase}/healthz`,
      `Data           ${folder}`,
      'Ctrl-C stops everything.',
      `Ready ${tenantBase}`,
    ].join('\n'),
  )
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopAll().then(() => process.exit(0)))

try {
  await run(readOptions(process.argv.slice(2)))
} catch (thrown) {
  if (!isStopping) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown))
    await stopAll()
    process.exit(1)
  }
}
