// Which handler answers which address. Paths are as `sitePath.ts` leaves them: the site, however it was named, is `/site`.
import { notifyActivity } from './activities.ts'
import { type Answer, badRequest, type Call } from './answer.ts'
import {
  addToCatalogue,
  listCatalogue,
  removeFromCatalogue,
  updateInCatalogue,
} from './appCatalogue.ts'
import { addCopy, listContentTypes, listSiteTypes, readContentType } from './contentTypes.ts'
import { readDelta } from './delta.ts'
import { answerDrive, answerListDrive, answerSiteDrive } from './drive.ts'
import {
  installApp,
  listInstalled,
  readChat,
  readInstalled,
  uninstallApp,
} from './installedApps.ts'
import { listItems } from './itemQuery.ts'
import {
  createItem,
  patchFields,
  patchItem,
  readDriveItem,
  readFields,
  readItem,
  removeItem,
} from './items.ts'
import { createColumn, deleteColumn, listColumns, patchColumn, readColumn } from './listColumns.ts'
import { createList, deleteList, listLists, patchList, readList } from './lists.ts'
import { createGrant, deleteListGrant, deleteSiteGrant, listGrants } from './grants.ts'
import { sendMail } from './mail.ts'
import { readMe, readUser } from './people.ts'
import { readSite, searchSites } from './sites.ts'
import {
  createSubscription,
  deleteSubscription,
  listSubscriptions,
  readSubscription,
  reauthorizeSubscription,
  renewSubscription,
} from './subscriptions.ts'
import { listVersions, readVersion, restoreVersion } from './versions.ts'

type Handler = (call: Call, ...parts: string[]) => Answer | Promise<Answer>

const LIST = '/site/lists/:'
const ITEM = `${LIST}/items/:`
const TABLE: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '/sites', searchSites],
  ['GET', '/site', readSite],
  ['GET', '/site/permissions', listGrants],
  ['POST', '/site/permissions', createGrant],
  ['DELETE', '/site/permissions/:', deleteSiteGrant],
  ['GET', '/site/lists', listLists],
  ['POST', '/site/lists', createList],
  ['GET', LIST, readList],
  ['PATCH', LIST, patchList],
  ['DELETE', LIST, deleteList],
  ['GET', `${LIST}/permissions`, listGrants],
  ['POST', `${LIST}/permissions`, createGrant],
  ['DELETE', `${LIST}/permissions/:`, deleteListGrant],
  ['GET', `${LIST}/columns`, listColumns],
  ['POST', `${LIST}/columns`, createColumn],
  ['GET', `${LIST}/columns/:`, readColumn],
  ['PATCH', `${LIST}/columns/:`, patchColumn],
  ['DELETE', `${LIST}/columns/:`, deleteColumn],
  ['GET', '/site/contentTypes', listSiteTypes],
  ['GET', `${LIST}/contentTypes`, listContentTypes],
  ['POST', `${LIST}/contentTypes/addCopy`, addCopy],
  ['GET', `${LIST}/contentTypes/:`, readContentType],
  ['GET', `${LIST}/items/delta`, readDelta],
  ['GET', `${LIST}/items`, listItems],
  ['POST', `${LIST}/items`, createItem],
  ['GET', ITEM, readItem],
  ['PATCH', ITEM, patchItem],
  ['DELETE', ITEM, removeItem],
  ['GET', `${ITEM}/fields`, readFields],
  ['PATCH', `${ITEM}/fields`, patchFields],
  ['GET', `${ITEM}/driveItem`, readDriveItem],
  ['GET', `${ITEM}/versions`, listVersions],
  ['GET', `${ITEM}/versions/:`, readVersion],
  ['POST', `${ITEM}/versions/:/restoreVersion`, restoreVersion],
  ['*', '/site/drive*', answerSiteDrive],
  ['*', `${LIST}/drive*`, answerListDrive],
  ['*', '/drives/:*', answerDrive],
  ['GET', '/me', readMe],
  ['GET', '/users/:', readUser],
  ['POST', '/users/:/sendMail', sendMail],
  ['POST', '/users/:/teamwork/sendActivityNotification', notifyActivity],
  ['GET', '/appCatalogs/teamsApps', listCatalogue],
  ['POST', '/appCatalogs/teamsApps', addToCatalogue],
  ['DELETE', '/appCatalogs/teamsApps/:', removeFromCatalogue],
  ['POST', '/appCatalogs/teamsApps/:/appDefinitions', updateInCatalogue],
  ['GET', '/users/:/teamwork/installedApps', listInstalled],
  ['POST', '/users/:/teamwork/installedApps', installApp],
  ['GET', '/users/:/teamwork/installedApps/:', readInstalled],
  ['DELETE', '/users/:/teamwork/installedApps/:', uninstallApp],
  ['GET', '/users/:/teamwork/installedApps/:/chat', readChat],
  ['GET', '/subscriptions', listSubscriptions],
  ['POST', '/subscriptions', createSubscription],
  ['GET', '/subscriptions/:', readSubscription],
  ['PATCH', '/subscriptions/:', renewSubscription],
  ['DELETE', '/subscriptions/:', deleteSubscription],
  ['POST', '/subscriptions/:/reauthorize', reauthorizeSubscription],
]

/** As `GET /me`, a part of the path that is a name or an id as `:`. */
export const ADDRESSES: readonly string[] = TABLE.map(([method, path]) => `${method} ${path}`)

const ROUTES = TABLE.map(([method, path, handler]) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('*', '(.*)').replaceAll(':', '([^/]+)')}$`),
  handler,
}))

/** Throws 400 or 405 in Graph's words for an address the model does not hold. */
export function findHandler(
  method: string,
  path: string,
): (call: Call) => Answer | Promise<Answer> {
  const fitting = ROUTES.filter((route) => route.pattern.test(path))
  const route = fitting.find((one) => one.method === method || one.method === '*')
  if (!route) {
    const segment = path.split('/').at(-1) ?? ''
    throw badRequest(
      fitting.length > 0
        ? `${method} is not supported here.`
        : `Resource not found for the segment '${segment}'.`,
    )
  }
  const parts = (route.pattern.exec(path) ?? []).slice(1).map(decodeURIComponent)
  return (call) => route.handler(call, ...parts)
}
