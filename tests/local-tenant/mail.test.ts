import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Send, startTenant, type TestTenant } from './tenant.ts'

const MAIL = {
  message: {
    subject: 'Response to “Getting a grip”',
    body: { contentType: 'Text', content: 'Dear Inspectors' },
    toRecipients: [{ emailAddress: { address: 'responses@inspectors.example' } }],
    attachments: [
      {
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: 'response.pdf',
        contentType: 'application/pdf',
        contentBytes: 'JVBERg==',
      },
    ],
  },
  saveToSentItems: true,
}

describe('mail sent by an app', () => {
  let tenant: TestTenant
  let app: Send
  const OFFICE = '/users/office@opcc.example/sendMail'

  beforeAll(async () => {
    tenant = await startTenant()
    app = await tenant.as('app:service')
  })
  afterAll(() => tenant.close())

  it('is taken with 202 and no body, and can be read by tests', async () => {
    const { status, body } = await app('POST', OFFICE, MAIL)
    expect([status, body]).toEqual([202, ''])
    expect((await tenant.plain('GET', '/local/mail')).body).toMatchObject([MAIL.message])
  })

  it('goes from the one mailbox that the app was given, and not for a person', async () => {
    const other = await app('POST', OFFICE.replace('office@', 'priya.nair@'), MAIL)
    expect([other.status, other.body.error.code]).toEqual([403, 'ErrorAccessDenied'])
    expect((await (await tenant.as('officer'))('POST', OFFICE, MAIL)).status).toBe(403)
  })

  it.each([
    ['nobody to go to', { ...MAIL.message, toRecipients: [] }],
    ['several addresses in one', recipient('one@a.example; two@a.example')],
    ['an attachment that is not base64', attachment('not base64!')],
  ])('is refused with %s', async (_name, message) => {
    expect((await app('POST', OFFICE, { message })).status).toBe(400)
  })

  it('is refused when it is larger than a request may be', async () => {
    const message = attachment('A'.repeat(4_000_000))
    expect((await app('POST', OFFICE, { message })).status).toBe(413)
  })
})

function recipient(address: string): object {
  return { ...MAIL.message, toRecipients: [{ emailAddress: { address } }] }
}

function attachment(contentBytes: string): object {
  const [first] = MAIL.message.attachments
  return { ...MAIL.message, attachments: [{ ...first, contentBytes }] }
}
