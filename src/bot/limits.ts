// How much may be asked of this instance in a short time. It is counted in memory, by each instance for itself: against
// floods and programs run wild, not a quota. Nobody is kept from working by what comes from another's address: whoever
// proves who they are is counted by that alone.
import { isIPv6 } from 'node:net'
import type { Request, RequestHandler, Response } from 'express'
import { counted } from '#core/counted.ts'
import { callerOf } from './callers.ts'
import { Problem } from './problems.ts'

const MINUTE_MS = 60_000
const FORGET_EVERY_MS = 10_000

export type Meter = {
  /** Whole seconds until so much may be asked; 0 where it may be now. */
  wait(key: string, cost: number): number
  take(key: string, cost: number): void
}

/** As many at once as in a minute. `now` gives milliseconds. */
export function createMeter(perMinute: number, now: () => number): Meter {
  const costMs = MINUTE_MS / perMinute
  // Of each key, the moment at which all that it asked will have been earned again (generic cell rate algorithm).
  const earnedAt = new Map<string, number>()
  let forgetAt = 0
  const earned = (key: string): number => Math.max(earnedAt.get(key) ?? 0, now())
  function forgetTheQuiet(): void {
    if (now() < forgetAt) return
    for (const [key, at] of earnedAt) if (at <= now()) earnedAt.delete(key)
    forgetAt = now() + FORGET_EVERY_MS
  }
  return {
    wait: (key, cost) =>
      Math.max(0, Math.ceil((earned(key) + cost * costMs - now() - MINUTE_MS) / 1_000)),
    take(key, cost) {
      forgetTheQuiet()
      earnedAt.set(key, earned(key) + cost * costMs)
    },
  }
}

function needRoom(meter: Meter, key: string, cost: number, response: Response): void {
  const seconds = meter.wait(key, cost)
  if (seconds === 0) return
  response.set('Retry-After', String(seconds))
  throw new Problem(
    429,
    'tooManyRequests',
    `Too much was asked in a short time, and this was not done. Wait ${counted(seconds, 'second')}, then try again.`,
  )
}

/** Of an IPv6 address the network (its first 64 bits): whoever has one has all addresses in it. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [before = '', after] = address.split('%')[0]?.split('::') ?? []
  const groups = (part = ''): readonly string[] => (part === '' ? [] : part.split(':'))
  const left = groups(before)
  const none = Array.from({ length: 8 - left.length - groups(after).length }, () => '0')
  const whole = after === undefined ? left : [...left, ...none, ...groups(after)]
  return whole.slice(0, 4).join(':')
}

const networkIn = ({ ip = '' }: Request): string => networkOf(ip)

/** What is read here is printed for the asking: ten times the work. */
const costOf = ({ method }: Request): number => (method === 'GET' ? 10 : 1)

const limit =
  (
    meter: Meter,
    keyOf: (request: Request, response: Response) => string,
    cost: (request: Request) => number = () => 1,
  ): RequestHandler =>
  (request, response, next) => {
    const [key, asked] = [keyOf(request, response), cost(request)]
    needRoom(meter, key, asked, response)
    meter.take(key, asked)
    next()
  }

/** For what comes after it is known who calls. */
export const limitPeople = (meter: Meter): RequestHandler =>
  limit(meter, (_, response) => callerOf(response).id, costOf)

export const limitAddresses = (meter: Meter): RequestHandler => limit(meter, networkIn)

/**
 * For what says whose it is and may prove not to be. Only what proves not to be is counted, so that an address from which
 * nothing is forged is never turned away; another is, before more is done for it.
 */
export const limitForged =
  (meter: Meter): RequestHandler =>
  (request, response, next) => {
    const network = networkIn(request)
    needRoom(meter, network, 1, response)
    response.on('finish', () => {
      if (response.statusCode === 401) meter.take(network, 1)
    })
    next()
  }
