// One service for several offices. A request goes to the office whose host it names, and to no other; what an office
// has and knows is made by createService for it alone. An office that can't be opened keeps no other from its work.
import type { IncomingMessage, RequestListener } from 'node:http'
import express from 'express'
import { wordsOf } from '#core/faultWords.ts'
import type { Log } from './log.ts'
import { answerProblems, Problem } from './problems.ts'
import { logRequests } from './requests.ts'
import { healthRoutes } from './routes/health.ts'
import { createService, type Service } from './services.ts'
import type { Settings } from './settings.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 300_000

/** What answers where no office does. */
function closedDoor(log: Log, isReady: () => boolean, problem: () => Problem): RequestListener {
  const server = express()
  server.disable('x-powered-by')
  server.use(logRequests(log), healthRoutes(isReady))
  server.use(() => {
    throw problem()
  })
  server.use(answerProblems(log))
  return server
}

const unknownHost = (): Problem =>
  new Problem(421, 'unknownHost', 'No office of this service is at this address.')

const notOpen = (): Problem =>
  new Problem(
    503,
    'officeNotOpen',
    'The service can’t open this office’s site just now, and goes on trying. Try again in a few minutes.',
  )

type Place = Omit<Service, 'server'> & {
  readonly listener: RequestListener
  /** Whether it was opened, or is known not to open. */
  wasTried(): boolean
}

function createPlace(settings: Settings, log: Log): Place {
  let service: Service | undefined
  let tries = 0
  let timer: NodeJS.Timeout | undefined
  let isFinished = false
  const closed = closedDoor(log, () => false, notOpen)

  async function open(): Promise<void> {
    try {
      const opened = await createService(settings, log)
      if (isFinished) return await opened.finish()
      service = opened
      service.begin()
    } catch (thrown) {
      const wait = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS)
      // Nothing of a record is read yet: the sentence is about the site, the sign-in or the key of receipts.
      log.error({ opening: 'failed', because: wordsOf(thrown), againInMs: wait })
      if (!isFinished) timer = setTimeout(() => void open(), wait)
    } finally {
      tries += 1
    }
  }

  return {
    begin: () => void open(),
    listener: (request, response) => (service?.server ?? closed)(request, response),
    isReady: () => service?.isReady() ?? false,
    wasTried: () => tries > 0,
    finish: async () => {
      isFinished = true
      clearTimeout(timer)
      await service?.finish()
    },
  }
}

/** As a request may name the host: with the port that goes without saying, or without. */
function namesOf({ PUBLIC_BASE }: Settings): readonly string[] {
  const { host, port, protocol } = new URL(PUBLIC_BASE)
  return port === '' ? [host, `${host}:${protocol === 'https:' ? 443 : 80}`] : [host]
}

/**
 * Opens each office once it is begun. As a whole it is ready when every office was tried and one is ready: an office that is
 * away must not take the others with it. Each office's own /readyz, asked at its host, answers for that office.
 */
export function createOffices(all: readonly Settings[], log: Log): Service {
  const places = all.map((settings) => ({
    names: namesOf(settings),
    place: createPlace(settings, log.child({ office: new URL(settings.PUBLIC_BASE).host })),
  }))
  const byName = new Map(places.flatMap(({ names, place }) => names.map((name) => [name, place])))
  const every = places.map(({ place }) => place)
  const isReady = (): boolean =>
    every.every((place) => place.wasTried()) && every.some((place) => place.isReady())
  const unknown = closedDoor(log, isReady, unknownHost)
  const listenerFor = ({ headers }: IncomingMessage): RequestListener =>
    byName.get((headers.host ?? '').toLowerCase())?.listener ?? unknown
  return {
    server: (request, response) => listenerFor(request)(request, response),
    isReady,
    begin: () => {
      for (const place of every) place.begin()
    },
    finish: async () => {
      await Promise.all(every.map((place) => place.finish()))
    },
  }
}
