// `node src/bot/main.ts`: the service. Its settings come from the environment (settings.ts).
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createLog } from './log.ts'
import { isLoopback } from './loopback.ts'
import { createService } from './services.ts'
import { readSettings } from './settings.ts'

// `npm start` ends a part after 5 s.
const LAST_ANSWERS_MS = 3_000

const sentenceFor = (thrown: unknown, port: number): string => {
  if (!(thrown instanceof Error)) return String(thrown)
  return 'code' in thrown && thrown.code === 'EADDRINUSE'
    ? `Port ${port} is in use by another program. Stop it, or set PORT to another.`
    : thrown.message
}

async function run(): Promise<void> {
  const settings = readSettings(process.env)
  try {
    const service = await createService(settings, createLog(settings.LOG_LEVEL))
    const http = createServer(service.server)
    // Tried out on one machine, it is for that machine alone.
    const host = isLoopback(settings.PUBLIC_BASE) ? { host: '127.0.0.1' } : {}
    http.listen({ port: settings.PORT, ...host })
    await once(http, 'listening')
    service.begin()
    const stop = async (): Promise<void> => {
      const closed = once(http, 'close')
      http.close()
      setTimeout(() => http.closeAllConnections(), LAST_ANSWERS_MS).unref()
      await Promise.all([closed, service.finish()])
      process.exit(0)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
    process.stdout.write(`Service ${settings.PUBLIC_BASE}\n`)
  } catch (thrown) {
    throw new Error(sentenceFor(thrown, settings.PORT), { cause: thrown })
  }
}

try {
  await run()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exit(1)
}
