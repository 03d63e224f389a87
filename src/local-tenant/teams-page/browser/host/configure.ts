// The app's configuration page in a dialog, as Teams shows it before a tab is added to a channel. The page says when what
// is chosen can be saved, and gives the tab's address; Save asks it to finish.
import { z } from 'zod'
import { element } from '../dom.ts'
import { commonAnswers, type Surroundings } from './answers.ts'
import { answerCalls } from './calls.ts'
import { openDialog } from './dialogs.ts'

export const tabSettings = z.object({
  entityId: z.string().default('records'),
  contentUrl: z.url(),
  suggestedDisplayName: z.string().default('Acknowledgement Records'),
})
export type TabSettings = z.infer<typeof tabSettings>

/** Undefined when it was cancelled. */
export async function configureTab(at: Surroundings): Promise<TabSettings | undefined> {
  const { origin } = new URL(at.config.serviceBase)
  const { content, frame, save, cancel, say } = drawContent()
  const { closed, close } = openDialog('Add Acknowledgement Records to General', content)
  let settings: TabSettings | undefined
  const line = answerCalls(frame, origin, {
    ...commonAnswers('settings', at),
    'settings.setValidityState': ({ args: [isValid] }) => {
      save.disabled = isValid !== true
      return undefined
    },
    'settings.setSettings': ({ args: [given] }) => {
      const read = tabSettings.safeParse(given)
      const isOwn = read.success && new URL(read.data.contentUrl).origin === origin
      settings = isOwn ? read.data : undefined
      return isOwn ? [true] : [false, 'contentUrl must be an address on the app’s own site.']
    },
    'settings.save.success': () => {
      if (settings) close([true])
      else say('The app saved without saying where the tab is.')
      return undefined
    },
    'settings.save.failure': ({ args: [reason] }) => {
      say(`The app could not save: ${typeof reason === 'string' ? reason : 'it did not say why'}.`)
      save.disabled = false
      return undefined
    },
  })
  save.addEventListener('click', () => {
    save.disabled = true
    say('')
    line.tell('settings.save', {})
  })
  cancel.addEventListener('click', () => close(undefined))
  frame.src = `${origin}/tab/configure`
  const isSaved = (await closed) !== undefined
  line.hangUp()
  return isSaved ? settings : undefined
}

function drawContent() {
  const frame = element('iframe', { title: 'Configuration of the tab' })
  const cancel = element('button', { type: 'button', class: 'button' }, 'Cancel')
  const save = element('button', { type: 'button', class: 'button primary' }, 'Save')
  save.disabled = true
  const fault = element('p', { role: 'alert' })
  const buttons = element('div', { class: 'dialog-buttons' }, cancel, save)
  const words = element('div', { class: 'dialog-words' }, fault, buttons)
  const say = (text: string): void => {
    fault.textContent = text
  }
  return { content: element('div', {}, frame, words), frame, save, cancel, say }
}
