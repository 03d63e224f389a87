// The few SharePoint REST calls provisioning needs, because Graph has none of them. The real service wants a token for
// the SharePoint host (and for an app, one got with a certificate). Here the same Graph token serves: nothing else
// about the calls differs. Answers are those of `odata=nometadata`.
import express, { type Request, type Router } from 'express'
import { type Answer, type Call, Refused } from '../graph/answer.ts'
import { inTransaction } from '../storage.ts'
import type { Tenant } from '../tenant.ts'
import { readListTag, setItemTags, setListTag } from './complianceTags.ts'
import { changeField, listFields, readField } from './fields.ts'
import { changeList, readList } from './listSettings.ts'
import { addRole, breakInheritance, readRoles, removeRole, resetInheritance } from './listRights.ts'
import { listRecycled, restoreRecycled } from './recycleBin.ts'
import {
  addView,
  addViewField,
  changeView,
  clearViewFields,
  deleteView,
  listViews,
  readView,
} from './views.ts'
import { ensureUser, readGroup, readRoleDefinitions, readTimeZone } from './web.ts'

const ROOT = '/sites/opcc/_api'
const LIST = `/web/lists\\(guid'([0-9a-f-]{36})'\\)`
const FIELD = `${LIST}/fields/getbyinternalnameortitle\\('([^']+)'\\)`
// Written with dots or with underscores.
const POLICY = 'SP[._]CompliancePolicy[._]SPPolicyStoreProxy[._]'
const VIEW = `${LIST}/views(?:\\(guid|/getbyid\\()'([0-9a-f-]{36})'\\)`

type Handler = (call: Call, ...parts: string[]) => Answer
const TABLE: readonly (readonly [method: string, pattern: string, handler: Handler])[] = [
  ['GET', LIST, readList],
  ['MERGE', LIST, changeList],
  [
    'POST',
    `${LIST}/breakroleinheritance\\(copyRoleAssignments=(true|false)(?:,\\s*clearSubscopes=(?:true|false))?\\)`,
    breakInheritance,
  ],
  ['POST', `${LIST}/resetroleinheritance(?:\\(\\))?`, resetInheritance],
  ['GET', `${LIST}/roleassignments`, readRoles],
  [
    'POST',
    `${LIST}/roleassignments/addroleassignment\\(principalid=(\\d+),\\s*roledefid=(\\d+)\\)`,
    addRole,
  ],
  [
    'POST',
    `${LIST}/roleassignments/removeroleassignment\\(principalid=(\\d+),\\s*roledefid=(\\d+)\\)`,
    removeRole,
  ],
  ['GET', `${LIST}/fields`, listFields],
  ['GET', FIELD, readField],
  ['MERGE', FIELD, changeField],
  ['POST', `/${POLICY}GetListComplianceTag`, readListTag],
  ['POST', `/${POLICY}SetListComplianceTag`, setListTag],
  ['POST', `/${POLICY}SetComplianceTagOnBulkItems`, setItemTags],
  ['GET', `${LIST}/views`, listViews],
  ['POST', `${LIST}/views(?:/add)?`, addView],
  ['GET', VIEW, readView],
  ['MERGE', VIEW, changeView],
  ['DELETE', VIEW, deleteView],
  ['POST', `${VIEW}/viewfields/addviewfield\\('([^']+)'\\)`, addViewField],
  ['POST', `${VIEW}/viewfields/removeallviewfields(?:\\(\\))?`, clearViewFields],
  ['GET', '/web/associated(owner|member|visitor)group', readGroup],
  ['GET', '/(?:web|site)/recyclebin', listRecycled],
  ['POST', `/(?:web|site)/recyclebin\\('([0-9a-f-]{36})'\\)/restore(?:\\(\\))?`, restoreRecycled],
  ['GET', '/web/roledefinitions', readRoleDefinitions],
  ['POST', '/web/ensureuser', ensureUser],
  ['POST', "/web/ensureuser\\('([^']+)'\\)", ensureUser],
  ['GET', '/web/regionalsettings/timezone', readTimeZone],
]
// SharePoint does not mind the case of an address.
const ROUTES = TABLE.map(([method, pattern, handler]) => ({
  method,
  pattern: new RegExp(`^${pattern}$`, 'i'),
  handler,
}))

export function createSharePointRest(tenant: Tenant): Router {
  const router = express.Router()
  router.use(ROOT, express.json({ type: () => true }), async (request, response) => {
    try {
      const answer = await answerTo(tenant, request)
      response.status(answer.status)
      if (answer.body === undefined) response.end()
      else response.json(answer.body)
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown
      response.status(thrown.status).json({
        'odata.error': {
          code: `-1, ${thrown.code}`,
          message: { lang: 'en-GB', value: thrown.message },
        },
      })
    }
  })
  return router
}

async function answerTo(tenant: Tenant, request: Request): Promise<Answer> {
  const token = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''
  const caller = await tenant.tokens.verify(token, 'graph').catch(() => {
    throw new Refused(
      401,
      'System.UnauthorizedAccessException',
      'Access token is missing, too old or for another service.',
    )
  })
  const url = new URL(request.url, tenant.base)
  const call: Call = {
    tenant,
    caller,
    method: methodOf(request),
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    header: (name) => request.get(name),
    body: request.body as unknown,
  }
  const fitting = ROUTES.filter((route) => route.pattern.test(call.path))
  const route = fitting.find((one) => one.method === call.method)
  if (!route)
    throw new Refused(
      fitting.length > 0 ? 405 : 404,
      'System.ArgumentException',
      `Cannot find resource for the request ${call.method} ${call.path}.`,
    )
  const parts = (route.pattern.exec(call.path) ?? []).slice(1)
  return inTransaction(tenant.storage, () => route.handler(call, ...parts))
}

/** `X-HTTP-Method` stands for what a POST cannot say; PATCH is another word for MERGE. */
function methodOf(request: Request): string {
  const method =
    (request.method === 'POST' ? request.get('x-http-method') : undefined) ?? request.method
  return method.toUpperCase() === 'PATCH' ? 'MERGE' : method.toUpperCase()
}
