// Share to Teams: a link and a few words, put into a chat by the person, never by the app: here into the office’s.
import { z } from 'zod'
import { element } from '../dom.ts'
import type { Answer } from './calls.ts'
import { openDialog } from './dialogs.ts'

const USER_ABORT = 8000
const INVALID_ARGUMENTS = 4000
const INTERNAL_ERROR = 500

const requestShape = z.object({
  content: z.tuple([
    z.object({ type: z.enum(['URL', 'FILE']), url: z.url(), message: z.string().default('') }),
  ]),
})

/** Answers with what went wrong; with nothing when it was sent. */
export async function shareContent(
  request: unknown,
  send: (text: string) => Promise<boolean>,
): Promise<Answer> {
  const read = requestShape.safeParse(request)
  if (!read.success)
    return [{ errorCode: INVALID_ARGUMENTS, message: 'One link is shared at a time.' }]
  const [{ url, message }] = read.data.content
  const words = element('textarea', { rows: '3', 'aria-label': 'Message' })
  words.value = message
  const share = element('button', { type: 'button', class: 'button primary' }, 'Share')
  const { closed, close } = openDialog(
    'Share to Teams',
    element(
      'div',
      { class: 'dialog-words' },
      words,
      element('p', { class: 'shared-link' }, url),
      element('div', { class: 'dialog-buttons' }, share),
    ),
  )
  share.addEventListener('click', () => {
    void send(`${words.value}\n${url}`.trim()).then((isSent) =>
      close(isSent ? [] : [{ errorCode: INTERNAL_ERROR, message: 'The chat does not answer.' }]),
    )
  })
  return (await closed) ?? [{ errorCode: USER_ABORT, message: 'The person shared nothing.' }]
}
