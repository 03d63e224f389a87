// `POST /users/{id}/sendMail`: https://learn.microsoft.com/graph/api/user-sendmail. Only the application right Mail.Send is
// modelled, limited to one mailbox as administrators limit it (application access in Exchange); nothing leaves this machine.
import { z } from 'zod'
import { MAILBOX } from '../identity.ts'
import { type Answer, badRequest, type Call, Refused } from './answer.ts'

// Graph takes no larger request than this; larger files want an upload session.
const LARGEST_ATTACHMENTS = 3_000_000

const address = z.string().regex(/^[^\s@,;]+@[^\s@,;]+$/)
const recipients = z
  .array(z.strictObject({ emailAddress: z.strictObject({ address, name: z.string().optional() }) }))
  .min(1)
const mailShape = z.strictObject({
  message: z.strictObject({
    subject: z.string(),
    body: z.strictObject({ contentType: z.enum(['Text', 'HTML']), content: z.string() }),
    toRecipients: recipients,
    ccRecipients: recipients.optional(),
    attachments: z
      .array(
        z.strictObject({
          '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
          name: z.string().min(1),
          contentType: z.string(),
          contentBytes: z.base64(),
        }),
      )
      .optional(),
  }),
  saveToSentItems: z.boolean().optional(),
})

/** 202 and no body: taken to be sent, which is not delivered. */
export function sendMail({ tenant, caller, body }: Call, from: string): Answer {
  if (caller.kind !== 'app' || caller.app !== 'service' || from !== MAILBOX)
    throw new Refused(
      403,
      'ErrorAccessDenied',
      'Access is denied. Check credentials and try again.',
    )
  const { data: mail, error } = mailShape.safeParse(body)
  if (!mail) throw badRequest(z.prettifyError(error))
  const bytes = (mail.message.attachments ?? []).reduce(
    (sum, { contentBytes }) => sum + contentBytes.length,
    0,
  )
  if (bytes > LARGEST_ATTACHMENTS)
    throw new Refused(413, 'RequestBodyTooLarge', 'The request body is too large.')
  tenant.storage
    .prepare('INSERT INTO mail (at, mail) VALUES (?, ?)')
    .run(new Date().toISOString(), JSON.stringify(mail.message))
  return { status: 202 }
}

/** All that was sent, the oldest first: for tests and tools. */
export const sentMail = ({ storage }: Pick<Call['tenant'], 'storage'>): readonly unknown[] =>
  storage
    .prepare('SELECT at, mail FROM mail ORDER BY id')
    .all()
    .map(({ at, mail }) => ({ at, ...(JSON.parse(String(mail)) as object) }))
