// `node src/bot/main.ts`: the service. Its settings come from the environment, and from a file for each further office.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { wordsOf } from '#core/faultWords.ts'
import { createLog } from './log.ts'
import { isLoopback } from './loopback.ts'
import { createOffices } from './offices.ts'
import { readOffices } from './officeSettings.ts'
import { createService } from './services.ts'

// `npm start` ends a part after 5 s.
const LAST_ANSWERS_MS = 3_000

const sentenceFor = (thrown: unknown, port: number): string => {
  const isTaken = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE'
  return isTaken
    ? `Port ${port} is in use by another program. Stop it, or set PORT to another.`
    : wordsOf(thrown)
}

async function run(): Promise<void> {
  const offices = readOffices(process.env)
  const [first] = offices
  const log = createLog(first.LOG_LEVEL)
  try {
    const service =
      offices.length === 1 ? await createService(first, log) : createOffices(offices, log)
    const http = createServer(service.server)
    // Tried out on one machine, it is for that machine alone.
    const isHere = offices.every(({ PUBLIC_BASE }) => isLoopback(PUBLIC_BASE))
    http.listen({ port: first.PORT, ...(isHere && { host: '127.0.0.1' }) })
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
    process.stdout.write(offices.map(({ PUBLIC_BASE }) => `Service ${PUBLIC_BASE}\n`).join(''))
  } catch (thrown) {
    throw new Error(sentenceFor(thrown, first.PORT), { cause: thrown })
  }
}

try {
  await run()
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
  process.exit(1)
}
