// Mail that the service sends as itself, from the one mailbox it may use: https://learn.microsoft.com/graph/api/user-sendmail
import { z } from 'zod'
import { isFault } from '#core/faults.ts'
import type { Mailbox, MailToSend } from '#core/ports.ts'
import { ask, Doubt, type GraphClient } from './graphClient.ts'
import { faultOf } from './graphFaults.ts'

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** As the office writes them: several addresses parted by `;` or `,`. */
const addressesIn = (text: string): readonly object[] =>
  text
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((address) => ({ emailAddress: { address } }))

const onWire = ({ to, subject, text, copies }: MailToSend): object => ({
  message: {
    subject,
    body: { contentType: 'Text', content: text },
    toRecipients: addressesIn(to),
    attachments: copies.map(({ fileName, mediaType, bytes }) => ({
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: fileName,
      contentType: mediaType,
      contentBytes: base64(bytes),
    })),
  },
  saveToSentItems: true,
})

export const createMailbox = (client: GraphClient): Mailbox => ({
  async send(mail) {
    const what = `the mailbox ${mail.from}`
    const doubt = new Doubt()
    const call = client.api(`/users/${encodeURIComponent(mail.from)}/sendMail`)
    try {
      await ask(what, call.middlewareOptions([doubt]).post(onWire(mail)), z.unknown())
    } catch (thrown) {
      if (!doubt.mayBeDone || isFault(thrown, 'unreachable')) throw thrown
      throw faultOf('unreachable', what, '', { cause: thrown })
    }
  },
})
