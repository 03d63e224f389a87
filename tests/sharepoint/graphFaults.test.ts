import { describe, expect, it } from 'vitest'
import { faultOfRefusal } from '#sharepoint/graphFaults.ts'

const header =
  (headers: Readonly<Record<string, string>> = {}) =>
  (name: string): string | null =>
    headers[name] ?? null
const graphSays = (code: string, message: string) => ({
  error: { code, message, innerError: { 'request-id': 'from-the-body' } },
})

describe('what a refusal means', () => {
  it.each([
    [401, 'InvalidAuthenticationToken', 'signedOut'],
    [403, 'accessDenied', 'notAllowed'],
    [404, 'itemNotFound', 'gone'],
    [409, 'nameAlreadyExists', 'alreadyExists'],
    [409, 'resourceModified', 'changedSinceRead'],
    [410, 'resyncChangesApplyDifferences', 'gone'],
    [412, 'notAllowed', 'changedSinceRead'],
    [423, 'resourceLocked', 'notAllowed'],
    [429, 'activityLimitReached', 'tooBusy'],
    [504, 'GatewayTimeout', 'unreachable'],
    [500, 'generalException', 'unexpected'],
  ])('%i %s: %s', (status, code, meant) => {
    const fault = faultOfRefusal({ status, body: graphSays(code, ''), header: header() })
    expect(fault).toMatchObject({ code: meant, requestId: 'from-the-body' })
  })

  it('a key that is taken is told by its words: its status says no more than that it was refused', () => {
    const message = 'One or more fields with unique constraints already has the provided value.'
    const body = graphSays('invalidRequest', message)
    expect(faultOfRefusal({ status: 400, body, header: header() }).code).toBe('alreadyExists')
  })

  it('keeps what SharePoint REST said, and its name for the request', () => {
    const fault = faultOfRefusal(
      {
        status: 403,
        body: {
          'odata.error': {
            code: '-2147024891, System.UnauthorizedAccessException',
            message: { lang: 'en-GB', value: 'Access is denied.' },
          },
        },
        header: header({ sprequestguid: 'b1f0' }),
      },
      'the views of Findings',
    )
    expect(fault).toMatchObject({
      code: 'notAllowed',
      message:
        'You have no right to do this with the views of Findings. Ask the owner of the SharePoint site.',
      requestId: 'b1f0',
      cause: new Error(
        'SharePoint answered 403 -2147024891, System.UnauthorizedAccessException: Access is denied.',
      ),
    })
  })
})
