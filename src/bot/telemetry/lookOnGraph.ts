// Each request to Graph as a span, named by the pattern of its path: the path itself may hold a person's id, and the
// name of a file that of a record.
import type { LookOn } from '#sharepoint/onlooker.ts'
import { placeNow, traceparentOf } from './place.ts'
import type { Telemetry } from './telemetry.ts'

/** Graph's own words, by which a path is known. Whatever else stands in one is ours, or somebody's. */
const WORDS = new Set(
  `$batch sites lists items fields columns versions delta drive drives root content children driveItem
  createUploadSession retentionLabel subscriptions users teamwork sendActivityNotification sendMail`.split(
    /\s+/,
  ),
)

/** `https://graph.microsoft.com/v1.0/sites/contoso,1,2/lists?$select=id` → `/sites/{}/lists` */
const pathPattern = (address: string): string =>
  new URL(address).pathname
    .replace(/^.*?\/v1\.0(?=\/)/, '')
    .split('/')
    .map((part) => (part === '' || WORDS.has(part) ? part : '{}'))
    .join('/')

export const lookOnGraph =
  (telemetry: Telemetry): LookOn =>
  (method, address, requests) => {
    const path = pathPattern(address)
    const span = telemetry.begin(`${method} ${path}`, 'client', placeNow())
    let tries = 0
    let status = 0
    let requestId = ''
    return {
      headers: { traceparent: traceparentOf(span.place) },
      tried: (...came) => {
        tries += 1
        ;[status, requestId] = came
      },
      ended: () =>
        span.end({
          isFailed: status === 0 || status >= 400,
          facts: {
            'http.request.method': method,
            'url.template': path,
            'server.address': new URL(address).host,
            'http.response.status_code': status,
            'http.request.resend_count': Math.max(tries - 1, 0),
            'graph.request_id': requestId,
            'graph.requests': requests,
          },
        }),
    }
  }
