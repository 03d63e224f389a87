// `node src/local-tenant/main.ts --port 4400 --data DIR --service-base http://localhost:3978 [--teams-page DIR]`
// LOCAL_SERVICE_SECRET, LOCAL_BOT_SECRET and LOCAL_API_SECRET are the apps' client secrets; an app without one can't sign in.
import { parseArgs } from 'node:util'
import { createTenant, type RunningTenant } from './app.ts'
import { openStorage } from './storage.ts'

const readOptions = () =>
  parseArgs({
    options: {
      port: { type: 'string', default: '4400' },
      data: { type: 'string', default: '.data/tenant' },
      'service-base': { type: 'string', default: 'http://localhost:3978' },
      'teams-page': { type: 'string' },
    },
  }).values

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${text} is not a port. Choose a number from 1 to 65535 with --port.`)
  return port
}

async function start(): Promise<RunningTenant> {
  const options = readOptions()
  const port = readPort(options.port)
  const { LOCAL_SERVICE_SECRET, LOCAL_BOT_SECRET, LOCAL_API_SECRET } = process.env
  try {
    return await createTenant({
      port,
      storage: openStorage(options.data),
      serviceBase: options['service-base'],
      secrets: {
        service: LOCAL_SERVICE_SECRET ?? '',
        bot: LOCAL_BOT_SECRET ?? '',
        api: LOCAL_API_SECRET ?? '',
      },
      ...(options['teams-page'] !== undefined && { teamsPage: options['teams-page'] }),
    })
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (!isTaken) throw cause
    throw new Error(
      `Port ${port} is in use by another program. Stop it, or choose another port with --port.`,
      { cause },
    )
  }
}

try {
  const running = await start()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void running.close().then(() => process.exit(0))
    })
  process.stdout.write(`Local tenant ${running.tenant.base}\n`)
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exitCode = 1
}
