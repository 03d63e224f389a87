// The ways to name the site. All of them lead to `/site`, so that the table of routes has one row for each thing.
import { invalidRequest, itemNotFound } from './answer.ts'
import { SITE_ID, SITE_PATH } from './site.ts'

const HOST = 'localhost'

/**
 * `/sites/{id}/lists`, `/sites/localhost:/sites/opcc:/lists` and `/sites/localhost/getByPath(path='…')/lists` become
 * `/site/lists`. Throws 400 for another host and 404 for a site that is not there.
 */
export function withPlainSite(path: string): string {
  if (!path.startsWith('/sites/')) return path
  const named = decodeURIComponent(path.slice('/sites/'.length))
  const byPath =
    /^([^/:]+):(\/[^:]*)(?::(.*))?$/.exec(named) ??
    /^([^/:]+)\/getByPath\(path='([^']*)'\)(.*)$/.exec(named)
  if (byPath) {
    const [, host, sitePath = '', rest = ''] = byPath
    return `${siteAt(host, sitePath)}${encodeParts(rest)}`
  }
  const [id = '', ...rest] = path.slice('/sites/'.length).split('/')
  if (decodeURIComponent(id) !== SITE_ID) throw itemNotFound()
  return ['/site', ...rest].join('/')
}

function siteAt(host: string | undefined, sitePath: string): string {
  if (host !== HOST) throw invalidRequest('Invalid hostname for this tenancy')
  if (sitePath.replace(/\/$/, '').toLowerCase() !== SITE_PATH) throw itemNotFound()
  return '/site'
}

const encodeParts = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
