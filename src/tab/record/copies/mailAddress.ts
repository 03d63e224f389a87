import type { Message } from '#core/letters.ts'

/** A `mailto:` address (RFC 6068) that opens the message in the person's own mail. Its lines end in CRLF, as there. */
export const mailAddress = ({ to, subject, text }: Message): string => {
  const people = to
    .split(/[;,]/)
    .map((one) => encodeURIComponent(one.trim()))
    .join(',')
  const body = encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'))
  return `mailto:${people}?subject=${encodeURIComponent(subject)}&body=${body}`
}
