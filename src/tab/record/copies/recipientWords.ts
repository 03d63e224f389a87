import type { Recipient } from '#core/publication.ts'

/** As they are named within a sentence. */
export const RECIPIENT_WORDS: { readonly [recipient in Recipient]: string } = {
  inspectors: 'the inspectors',
  homeSecretary: 'the Home Secretary',
}
