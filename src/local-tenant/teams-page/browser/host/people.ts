// Teams' list of people, from which an app lets somebody be chosen without a right to read the directory.
import { element } from '../dom.ts'
import type { Person } from '../pageConfig.ts'
import type { Answer } from './calls.ts'
import { openDialog } from './dialogs.ts'

// teams-js' own code for a person who changed their mind.
const USER_ABORT = 8000

/** Answers with what went wrong, or with whoever was chosen. */
export async function pickPerson(people: readonly Person[]): Promise<Answer> {
  const list = element('ul', { class: 'people' })
  const { closed, close } = openDialog(
    'Choose a person',
    element('div', { class: 'dialog-words' }, list),
  )
  for (const { id, upn, displayName, jobTitle } of people) {
    const button = element(
      'button',
      { type: 'button', class: 'button' },
      `${displayName}, ${jobTitle}`,
    )
    button.addEventListener('click', () =>
      close([null, [{ objectId: id, displayName, email: upn }]]),
    )
    list.append(element('li', {}, button))
  }
  return (await closed) ?? [{ errorCode: USER_ABORT, message: 'The person chose nobody.' }]
}
