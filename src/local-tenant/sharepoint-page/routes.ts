// `/sharepoint`: the lists and the library as a records manager sees them, as the person in `?person=`.
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Router,
} from 'express'
import { Refused } from '../graph/answer.ts'
import { downloadAddress } from '../graph/download.ts'
import { fileBeside } from '../graph/files.ts'
import { type LocalPerson, personByKey } from '../identity.ts'
import type { Tenant } from '../tenant.ts'
import { changeLabel, restoreVersion } from './deeds.ts'
import { html } from './html.ts'
import { page } from './page.ts'
import { home, needVisible, saidIn, saveItem, showItem, showList, showSite } from './pages.ts'

const ITEM = '/lists/:list/items/:item'

export function createSharePointPage(tenant: Tenant): Router {
  const router = express.Router()
  const pages = express.Router()
  router.use(
    '/sharepoint',
    express.urlencoded({ extended: false, limit: '5mb' }),
    guard(tenant),
    pages,
    showRefusal,
  )
  pages.get('/', (request, response) => showSite(tenant, personOf(request), response))
  pages.get('/lists/:list', (request, response) => {
    const { view } = request.query
    showList(
      tenant,
      personOf(request),
      request.params.list,
      typeof view === 'string' ? view : undefined,
      response,
    )
  })
  pages.get(ITEM, (request, response) => {
    showItem(tenant, personOf(request), request.params, response, saidIn(request))
  })
  pages.post(ITEM, async (request, response) =>
    saveItem(tenant, personOf(request), request, response),
  )
  pages.post(`${ITEM}/restore`, async (request, response) =>
    restoreVersion(tenant, personOf(request), request, response),
  )
  pages.post(`${ITEM}/label`, async (request, response) =>
    changeLabel(tenant, personOf(request), request, response),
  )
  pages.get(`${ITEM}/file`, (request, response) => {
    const list = needVisible(tenant, personOf(request), request.params.list)
    const file = fileBeside(tenant.storage, list, Number(request.params.item))
    response.redirect(downloadAddress(tenant, file.id))
  })
  return router
}

const keyAsked = ({ query: { person } }: Request): string | undefined =>
  typeof person === 'string' ? person : undefined

const personOf = (request: Request): LocalPerson => {
  const person = personByKey(keyAsked(request) ?? 'records-manager')
  if (!person) throw new Refused(404, 'itemNotFound', 'There is nobody of that name here.')
  return person
}

/** No script, and no page of another origin may post as the person. */
const guard =
  (tenant: Tenant): RequestHandler =>
  (request, response, next) => {
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
    )
    const origin = request.get('origin')
    if (request.method !== 'POST' || origin === undefined || origin === tenant.base) return next()
    response.status(403).end()
  }

const showRefusal: ErrorRequestHandler = (thrown: unknown, request, response, next) => {
  const person = personByKey(keyAsked(request) ?? 'outsider') ?? personByKey('outsider')
  if (!(thrown instanceof Refused) || !person) return next(thrown)
  const text = thrown.status === 404 ? 'This is not here, or you may not see it.' : thrown.message
  response
    .status(thrown.status)
    .send(page(person, 'Not found', '/sharepoint', [home(person)], html`<p>${text}</p>`))
}
