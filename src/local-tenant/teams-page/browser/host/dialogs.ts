// Windows over the page: those a tab opens, and the question before an app is given a sign-in.
import { z } from 'zod'
import { element, icon } from '../dom.ts'
import { type Answer, answerCalls, type Answers } from './calls.ts'

const SIZES = { small: 300, medium: 500, large: 720 } as const

const size = z
  .union([z.number(), z.enum(['small', 'medium', 'large'])])
  .transform((given) => (typeof given === 'number' ? given : SIZES[given]))

const taskShape = z.object({
  url: z.url(),
  title: z.string().default(''),
  height: size.default(400),
  width: size.default(600),
})

/** Opens the tab's dialog and answers when it closes: what went wrong, else what it was given. */
export async function openTask(
  task: unknown,
  appOrigin: string,
  answers: Answers,
): Promise<Answer> {
  const read = taskShape.safeParse(task)
  if (!read.success) return ['The dialog has no usable address.']
  const { url, title, height, width } = read.data
  if (new URL(url).origin !== appOrigin)
    return ['The address of the dialog is not on the app’s own site.']
  const frame = element('iframe', { title: title || 'Dialog' })
  const { dialog, closed, close } = openDialog(title, frame)
  dialog.style.setProperty('--height', `${height}px`)
  dialog.style.setProperty('--width', `${width}px`)
  const line = answerCalls(frame, appOrigin, {
    ...answers,
    'tasks.completeTask': ({ args: [result] }) => {
      close([null, result])
      return undefined
    },
  })
  frame.src = url
  const answer = await closed
  line.hangUp()
  return answer ?? ['User cancelled/closed the task module.']
}

/** True when the person lets the app have their sign-in. */
export async function askConsent(): Promise<boolean> {
  const allow = element('button', { type: 'button', class: 'button primary' }, 'Continue')
  const refuse = element('button', { type: 'button', class: 'button' }, 'Cancel')
  const words = element(
    'div',
    { class: 'dialog-words' },
    element(
      'p',
      {},
      'Acknowledgement Records asks to know who you are, and to read and write the office’s records as you.',
    ),
    element('div', { class: 'dialog-buttons' }, refuse, allow),
  )
  const { closed, close } = openDialog('Sign in to Acknowledgement Records', words)
  allow.addEventListener('click', () => close([true]))
  refuse.addEventListener('click', () => close(undefined))
  return (await closed) !== undefined
}

type OpenDialog = {
  readonly dialog: HTMLDialogElement
  /** What it was closed with; undefined when it was only dismissed. */
  readonly closed: Promise<Answer>
  readonly close: (answer: Answer) => void
}

/** `content` stands under the title, over the page. */
export function openDialog(title: string, content: HTMLElement): OpenDialog {
  const dismiss = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close' },
    icon('close'),
  )
  const heading = element('h2', {}, title)
  const dialog = element(
    'dialog',
    { 'aria-label': title },
    element('div', { class: 'pane-head' }, heading, dismiss),
    content,
  )
  let given: Answer
  const closed = new Promise<Answer>((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(given)
    })
  })
  dismiss.addEventListener('click', () => dialog.close())
  document.body.append(dialog)
  dialog.showModal()
  return {
    dialog,
    closed,
    close(answer) {
      given = answer
      dialog.close()
    },
  }
}
