// The built tab. Its files carry their content in their names, so they are kept for ever; the page itself never.
import { resolve } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { Problem } from '../problems.ts'
import type { Settings } from '../settings.ts'

const TEAMS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
]
// teams-js asks here for the list of hosts it may trust.
const TEAMS_FILES = 'https://res.cdn.office.net'

const policyOf = ({ HOST_ORIGINS, GRAPH_BASE, SIGN_IN_BASE }: Settings): string => {
  const reached = [new URL(GRAPH_BASE).origin, new URL(SIGN_IN_BASE).origin, TEAMS_FILES]
  return [
    "default-src 'none'",
    "script-src 'self'",
    "require-trusted-types-for 'script'",
    // Ours (src/tab/trusted.ts), and the editor's for reading what is pasted.
    'trusted-types records ProseMirrorClipboard',
    // Fluent UI writes its styles into the page, and a preview carries its own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${[...new Set(reached)].join(' ')}`,
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${[...HOST_ORIGINS, ...TEAMS].join(' ')}`,
  ].join('; ')
}

const YEAR_SECONDS = 31_536_000

export const protectPages = (settings: Settings): RequestHandler => {
  const policy = policyOf(settings)
  const isSecure = settings.PUBLIC_BASE.startsWith('https:')
  return (_request, response, next) => {
    response.set('Content-Security-Policy', policy)
    response.set('X-Content-Type-Options', 'nosniff')
    response.set('Referrer-Policy', 'no-referrer')
    if (isSecure)
      response.set('Strict-Transport-Security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
    next()
  }
}

export function tabRoutes({ TAB_DIR }: Settings): Router {
  const router = Router()
  const folder = resolve(TAB_DIR)
  router.get('/', (_request, response) => response.redirect('/tab/'))
  router.use('/tab/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y' }))
  router.use('/tab/assets', () => {
    throw new Problem(404, 'notFound', 'This file belongs to another version. Reload the page.')
  })
  // `/tab/configure` is a page of its own: what Teams shows before the tab is added to a channel.
  router.use('/tab', express.static(folder, { maxAge: 0, extensions: ['html'] }))
  // Addresses inside the tab are its own to understand.
  router.get('/tab/{*path}', (_request, response, next) => {
    response.sendFile('index.html', { root: folder, cacheControl: false }, (thrown?: Error) => {
      if (thrown)
        next(
          new Problem(503, 'noTab', `The tab is not there yet: build it, then set TAB_DIR.`, {
            cause: thrown,
          }),
        )
    })
  })
  return router
}
